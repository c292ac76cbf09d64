package io.quarkiverse.flask.deployment;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkus.builder.item.MultiBuildItem;

/**
 * A method of the application that requests call: it gets an invoker.
 */
final class InvokedMethodBuildItem extends MultiBuildItem {

    private final MethodInfo method;
    private final DotName bean;

    InvokedMethodBuildItem(MethodInfo method) {
        this(method, method.declaringClass().name());
    }

    InvokedMethodBuildItem(MethodInfo method, DotName bean) {
        this.method = method;
        this.bean = bean;
    }

    /** The class of the bean it is called on: its own, or one that inherits it. */
    DotName bean() {
        return bean;
    }

    MethodInfo method() {
        return method;
    }
}
