package io.quarkiverse.flask.deployment;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.internal.boot.ViewDefinition;
import io.quarkus.builder.item.MultiBuildItem;

/**
 * A view with the rules of one of its endpoints; checked on its own.
 */
final class ViewBuildItem extends MultiBuildItem {

    private final MethodInfo method;
    private final DotName bean;
    private final ViewDefinition definition;

    ViewBuildItem(MethodInfo method, DotName bean, ViewDefinition definition) {
        this.method = method;
        this.bean = bean;
        this.definition = definition;
    }

    MethodInfo method() {
        return method;
    }

    /** The class of the bean it is called on: its own, or one that inherits it. */
    DotName bean() {
        return bean;
    }

    ViewDefinition definition() {
        return definition;
    }

    /** Tells whether two are the same view: one method, or the methods of one class that answer an HTTP method each. */
    boolean isWith(ViewBuildItem other) {
        return bean.equals(other.bean)
                && (method.equals(other.method)
                        || !definition.httpMethod().isEmpty() && !other.definition.httpMethod().isEmpty());
    }
}
