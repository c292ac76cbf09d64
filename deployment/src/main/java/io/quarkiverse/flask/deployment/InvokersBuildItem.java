package io.quarkiverse.flask.deployment;

import java.util.Map;

import org.jboss.jandex.MethodInfo;

import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The generated invokers of the methods that requests call.
 */
final class InvokersBuildItem extends SimpleBuildItem {

    private final Map<MethodInfo, String> classNames;

    InvokersBuildItem(Map<MethodInfo, String> classNames) {
        this.classNames = Map.copyOf(classNames);
    }

    /** Returns the name of the invoker's class, or {@code null} if the method's class is no bean: a reported problem. */
    String classNameOf(MethodInfo method) {
        return classNames.get(method);
    }
}
