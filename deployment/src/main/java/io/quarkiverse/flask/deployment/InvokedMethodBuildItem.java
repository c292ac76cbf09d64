package io.quarkiverse.flask.deployment;

import org.jboss.jandex.MethodInfo;

import io.quarkus.builder.item.MultiBuildItem;

/**
 * A method of the application that requests call: it gets an invoker.
 */
final class InvokedMethodBuildItem extends MultiBuildItem {

    private final MethodInfo method;

    InvokedMethodBuildItem(MethodInfo method) {
        this.method = method;
    }

    MethodInfo method() {
        return method;
    }
}
