package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.runtime.internal.command.CommandParameter;
import io.quarkiverse.flask.runtime.internal.command.CommandParameter.Shape;
import io.quarkiverse.flask.runtime.internal.command.CommandParameter.Source;
import io.quarkiverse.flask.runtime.internal.command.ValueType;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;

/**
 * Reads the parameters of a command's method, and says what is wrong with them.
 */
final class CommandReader {

    private static final Map<String, ValueType> TYPES = Map.ofEntries(Map.entry("java.lang.String", ValueType.TEXT),
            Map.entry("int", ValueType.INTEGER), Map.entry("java.lang.Integer", ValueType.INTEGER),
            Map.entry("long", ValueType.LONG), Map.entry("java.lang.Long", ValueType.LONG),
            Map.entry("double", ValueType.FLOAT), Map.entry("java.lang.Double", ValueType.FLOAT),
            Map.entry("boolean", ValueType.BOOLEAN), Map.entry("java.lang.Boolean", ValueType.BOOLEAN),
            Map.entry("java.nio.file.Path", ValueType.PATH));
    private static final DotName LIST = DotName.createSimple("java.util.List");
    private static final CommandParameter APP = given(Source.APP);
    private static final CommandParameter GLOBALS = given(Source.GLOBALS);

    private final MethodInfo method;
    private final IndexView index;
    private final List<String> problems;
    private final List<String> enums = new ArrayList<>();
    private final Set<String> optionNames = new HashSet<>(Set.of("--help"));
    private CommandParameter lastArgument;

    CommandReader(MethodInfo method, IndexView index, List<String> problems) {
        this.method = method;
        this.index = index;
        this.problems = problems;
    }

    List<CommandParameter> parameters() {
        List<CommandParameter> parameters = new ArrayList<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            Parameter.Source context = FlaskDotNames.CONTEXT_TYPES.get(parameter.type().name());
            if (context == Parameter.Source.APP || context == Parameter.Source.GLOBALS) {
                parameters.add(context == Parameter.Source.APP ? APP : GLOBALS);
            } else {
                read(parameter, parameters);
            }
        }
        return parameters;
    }

    /** Returns the enum of each parameter that takes one, in order. */
    List<String> enums() {
        return enums;
    }

    /** Writes a Java name as command lines do: {@code initDb} as {@code init-db}. */
    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2").replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }

    private static CommandParameter given(Source source) {
        return new CommandParameter(source, List.of(), ValueType.TEXT, Shape.ONE, List.of(), false, "", "");
    }

    private void read(MethodParameterInfo parameter, List<CommandParameter> parameters) {
        Type type = parameter.type();
        Shape shape = type.name().equals(LIST) ? Shape.LIST : type.kind() == Type.Kind.ARRAY ? Shape.ARRAY : Shape.ONE;
        Type element = element(type, shape);
        List<String> choices = element == null ? List.of() : constants(element);
        ValueType value = element == null ? null : choices.isEmpty() ? TYPES.get(element.name().toString()) : ValueType.CHOICE;
        if (value == null || shape == Shape.ARRAY && value != ValueType.TEXT) {
            problems.add(("the parameter '%s' is a %s, which no word of a command line can be. It may be a String, int, long, "
                    + "double, boolean, Path, an enum, a List of these, String[], FlaskApp or Globals.")
                    .formatted(parameter.name(), type));
            return;
        }
        if (value == ValueType.CHOICE) {
            enums.add(element.name().toString());
        }
        AnnotationInstance option = parameter.annotation(FlaskDotNames.OPTION);
        CommandParameter read = option == null ? argument(parameter, value, shape, choices)
                : option(parameter, option, value, shape, choices);
        check(parameter, read);
        parameters.add(read);
    }

    private static Type element(Type type, Shape shape) {
        return switch (shape) {
            case ONE -> type;
            case ARRAY -> type.asArrayType().dimensions() == 1 ? type.asArrayType().elementType() : null;
            case LIST -> type.kind() == Type.Kind.PARAMETERIZED_TYPE ? type.asParameterizedType().arguments().get(0) : null;
        };
    }

    private List<String> constants(Type type) {
        ClassInfo known = index.getClassByName(type.name());
        if (known != null) {
            return known.isEnum() ? known.enumConstants().stream().map(FieldInfo::name).toList() : List.of();
        }
        return type.name().toString().startsWith("java.") ? constantsOfJava(type.name().toString()) : List.of();
    }

    /** Nobody indexes Java itself. */
    private static List<String> constantsOfJava(String className) {
        try {
            Object[] constants = Class.forName(className).getEnumConstants();
            return constants == null ? List.of()
                    : Arrays.stream(constants).map(constant -> ((Enum<?>) constant).name()).toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private CommandParameter argument(MethodParameterInfo parameter, ValueType type, Shape shape, List<String> choices) {
        AnnotationInstance annotation = parameter.annotation(FlaskDotNames.ARGUMENT);
        String name = text(annotation, "value");
        String defaultValue = text(annotation, "defaultValue");
        AnnotationValue required = annotation == null ? null : annotation.value("required");
        boolean needed = required == null ? shape == Shape.ONE && defaultValue.isEmpty() : required.asBoolean();
        String shown = (name.isEmpty() ? kebab(parameter.name()) : name).replace('-', '_').toUpperCase(Locale.ROOT);
        CommandParameter argument = new CommandParameter(Source.ARGUMENT, List.of(shown), type, shape, choices, needed,
                defaultValue, "");
        if (lastArgument != null && lastArgument.isMany()) {
            problems.add(("the argument '%s' comes after one that takes all that remain. Declare that last, or make an @Option "
                    + "of this one.").formatted(parameter.name()));
        } else if (lastArgument != null && !lastArgument.required() && needed) {
            problems.add(("the argument '%s' is required, but the one before need not be given. Say what this one is by "
                    + "default, or make an @Option of the one before.").formatted(parameter.name()));
        }
        lastArgument = argument;
        return argument;
    }

    private CommandParameter option(MethodParameterInfo parameter, AnnotationInstance annotation, ValueType type, Shape shape,
            List<String> choices) {
        AnnotationValue given = annotation.value();
        List<String> names = given == null || given.asStringArray().length == 0 ? List.of("--" + kebab(parameter.name()))
                : List.of(given.asStringArray());
        for (String name : names) {
            if (!name.matches("--[^\\s=-][^\\s=]*|-[^\\s=-]")) {
                problems.add(
                        ("the option '%s' cannot be typed. Begin it with two dashes, or with one dash before one character: "
                                + "--count, -c.").formatted(name));
            } else if (!optionNames.add(name)) {
                problems.add("the option '%s' is there already. Give it another name.".formatted(name));
            }
        }
        boolean flag = type == ValueType.BOOLEAN && shape == Shape.ONE;
        AnnotationValue required = annotation.value("required");
        CommandParameter option = new CommandParameter(flag ? Source.FLAG : Source.OPTION, names, type, shape, choices,
                required != null && required.asBoolean(), text(annotation, "defaultValue"), text(annotation, "help"));
        if (flag && (option.required() || !option.defaultValue().isEmpty())) {
            problems.add(("the option '%s' is a flag, which is false where it is not given. Leave out 'required' and "
                    + "'defaultValue'.").formatted(names.get(0)));
        }
        return option;
    }

    /** Refuses a default that is no value, and none where the method needs one. */
    private void check(MethodParameterInfo parameter, CommandParameter read) {
        if (read.source() == Source.FLAG) {
            return;
        }
        if (read.defaultValue().isEmpty()) {
            if (!read.required() && parameter.type().kind() == Type.Kind.PRIMITIVE) {
                problems.add(("the parameter '%s' is a %s, which is always something. Give it a defaultValue, say required = "
                        + "true, or take the wrapper class: null where it is not given.").formatted(parameter.name(),
                                parameter.type().name()));
            }
            return;
        }
        if (read.isMany()) {
            problems.add("the parameter '%s' takes several values: its default is none. Leave out 'defaultValue'."
                    .formatted(parameter.name()));
            return;
        }
        try {
            read.type().convert(read.defaultValue());
            if (read.type() == ValueType.CHOICE && read.choices().stream().noneMatch(read.defaultValue()::equalsIgnoreCase)) {
                throw new IllegalArgumentException("'%s' is not one of %s.".formatted(read.defaultValue(),
                        String.join(", ", read.choices())));
            }
        } catch (IllegalArgumentException e) {
            problems.add("the default of the parameter '%s' is no value of it: %s".formatted(parameter.name(), e.getMessage()));
        }
    }

    private static String text(AnnotationInstance annotation, String member) {
        AnnotationValue value = annotation == null ? null : annotation.value(member);
        return value == null ? "" : value.asString();
    }
}
