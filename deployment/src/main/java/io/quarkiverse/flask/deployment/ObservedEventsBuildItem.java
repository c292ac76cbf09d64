package io.quarkiverse.flask.deployment;

import java.util.Set;

import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The lifecycle events that have observers, by the names of their classes.
 */
final class ObservedEventsBuildItem extends SimpleBuildItem {

    private final Set<String> classNames;

    ObservedEventsBuildItem(Set<String> classNames) {
        this.classNames = Set.copyOf(classNames);
    }

    Set<String> classNames() {
        return classNames;
    }
}
