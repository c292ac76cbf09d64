package io.quarkiverse.flask.runtime.internal.boot;

import java.util.Iterator;
import java.util.List;

import jakarta.enterprise.invoke.Invoker;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.runtime.internal.command.CommandParameter;
import io.quarkiverse.flask.runtime.internal.command.Commands;
import io.quarkiverse.flask.runtime.internal.command.ValueType;

/**
 * A command's method, called through the invoker that the build generated for it.
 */
final class CommandMethod implements Commands.Body {

    private final Invoker<Object, Object> invoker;
    private final List<CommandParameter> parameters;
    private final List<Class<?>> enums;

    CommandMethod(Invoker<Object, Object> invoker, List<CommandParameter> parameters, List<Class<?>> enums) {
        this.invoker = invoker;
        this.parameters = parameters;
        this.enums = List.copyOf(enums);
    }

    @Override
    public Object call(Object[] arguments) throws Exception {
        Object[] values = new Object[arguments.length];
        Iterator<Class<?>> nextEnum = enums.iterator();
        for (int i = 0; i < values.length; i++) {
            CommandParameter parameter = parameters.get(i);
            values[i] = switch (parameter.source()) {
                case APP -> Flask.currentApp();
                case GLOBALS -> Flask.g();
                case ARGUMENT, OPTION, FLAG ->
                    parameter.type() == ValueType.CHOICE ? constants(arguments[i], nextEnum.next()) : arguments[i];
            };
        }
        return invoker.invoke(null, values);
    }

    /** Turns names into constants of an enum. */
    private static Object constants(Object names, Class<?> type) {
        if (names instanceof List<?> list) {
            return list.stream().map(name -> constants(name, type)).toList();
        }
        return names == null ? null : constant((String) names, type);
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static Object constant(String name, Class<?> type) {
        return Enum.valueOf((Class<? extends Enum>) type, name);
    }
}
