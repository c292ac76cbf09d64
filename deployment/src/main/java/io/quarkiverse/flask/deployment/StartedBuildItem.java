package io.quarkiverse.flask.deployment;

import io.quarkus.builder.item.EmptyBuildItem;

/**
 * The application has started.
 */
public final class StartedBuildItem extends EmptyBuildItem {
}
