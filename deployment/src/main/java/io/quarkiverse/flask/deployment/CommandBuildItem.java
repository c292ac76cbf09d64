package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.List;

import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.internal.command.CommandSpec;
import io.quarkus.builder.item.MultiBuildItem;
import io.quarkus.deployment.recording.RecorderContext;

/**
 * A command, with the enum of each parameter that takes one.
 */
final class CommandBuildItem extends MultiBuildItem {

    private final MethodInfo method;
    private final CommandSpec spec;
    private final List<String> enums;

    CommandBuildItem(MethodInfo method, CommandSpec spec, List<String> enums) {
        this.method = method;
        this.spec = spec;
        this.enums = List.copyOf(enums);
    }

    MethodInfo method() {
        return method;
    }

    CommandSpec spec() {
        return spec;
    }

    List<Class<?>> enums(RecorderContext context) {
        List<Class<?>> classes = new ArrayList<>();
        enums.forEach(name -> classes.add(context.classProxy(name)));
        return classes;
    }
}
