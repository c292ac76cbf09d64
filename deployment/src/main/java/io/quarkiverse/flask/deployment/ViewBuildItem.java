package io.quarkiverse.flask.deployment;

import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.internal.boot.ViewDefinition;
import io.quarkus.builder.item.MultiBuildItem;

/**
 * A view with the rules of one of its endpoints; checked on its own.
 */
final class ViewBuildItem extends MultiBuildItem {

    private final MethodInfo method;
    private final ViewDefinition definition;

    ViewBuildItem(MethodInfo method, ViewDefinition definition) {
        this.method = method;
        this.definition = definition;
    }

    MethodInfo method() {
        return method;
    }

    ViewDefinition definition() {
        return definition;
    }
}
