package io.quarkiverse.flask.deployment;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.boot.TemplateUrl;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The URLs of templates that no rule has unless code adds one.
 */
final class TemplateUrlsBuildItem extends SimpleBuildItem {

    private final List<TemplateUrl> open;

    TemplateUrlsBuildItem(List<TemplateUrl> open) {
        this.open = List.copyOf(open);
    }

    List<TemplateUrl> open() {
        return open;
    }
}
