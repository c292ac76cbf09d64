package io.quarkiverse.flask.deployment;

import java.util.List;

import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.internal.boot.HookDefinition;
import io.quarkus.builder.item.MultiBuildItem;

/**
 * A hook or error handler, with the exception classes it handles.
 */
final class HookBuildItem extends MultiBuildItem {

    private final MethodInfo method;
    private final HookDefinition definition;
    private final List<String> exceptions;

    HookBuildItem(MethodInfo method, HookDefinition definition, List<String> exceptions) {
        this.method = method;
        this.definition = definition;
        this.exceptions = List.copyOf(exceptions);
    }

    MethodInfo method() {
        return method;
    }

    HookDefinition definition() {
        return definition;
    }

    List<String> exceptions() {
        return exceptions;
    }
}
