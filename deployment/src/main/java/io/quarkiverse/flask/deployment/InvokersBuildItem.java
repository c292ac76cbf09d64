package io.quarkiverse.flask.deployment;

import java.util.Map;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The generated invokers of the methods that requests call.
 */
final class InvokersBuildItem extends SimpleBuildItem {

    /** A method, and the class of the bean it is called on. */
    record Called(DotName bean, MethodInfo method) {
    }

    private final Map<Called, String> classNames;

    InvokersBuildItem(Map<Called, String> classNames) {
        this.classNames = Map.copyOf(classNames);
    }

    /** Returns the name of the invoker's class, or {@code null} if the method's class is no bean: a reported problem. */
    String classNameOf(DotName bean, MethodInfo method) {
        return classNames.get(new Called(bean, method));
    }

    String classNameOf(MethodInfo method) {
        return classNameOf(method.declaringClass().name(), method);
    }
}
