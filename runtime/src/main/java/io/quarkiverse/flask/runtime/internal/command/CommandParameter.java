package io.quarkiverse.flask.runtime.internal.command;

import java.util.List;

/**
 * A parameter of a command's method, and where its value comes from.
 *
 * @param source where its value comes from
 * @param names an option's names, or the one of an argument
 * @param type what each of its words becomes
 * @param shape how many words it takes, and as what
 * @param choices the constants of a {@link ValueType#CHOICE}
 * @param required whether it must be given
 * @param defaultValue its value where it is not given, as text; or empty
 * @param help what it is for, or empty
 */
public record CommandParameter(Source source, List<String> names, ValueType type, Shape shape, List<String> choices,
        boolean required, String defaultValue, String help) {

    /** Where a value comes from. */
    public enum Source {
        ARGUMENT,
        OPTION,
        /** An option without a value. */
        FLAG,
        /** The application. */
        APP,
        /** What the application context keeps. */
        GLOBALS
    }

    /** What the method takes. */
    public enum Shape {
        ONE,
        LIST,
        /** Of text. */
        ARRAY
    }

    public CommandParameter {
        names = List.copyOf(names);
        choices = List.copyOf(choices);
    }

    boolean isOption() {
        return source == Source.OPTION || source == Source.FLAG;
    }

    boolean isArgument() {
        return source == Source.ARGUMENT;
    }

    /** Tells whether it takes all the words there are for it. */
    public boolean isMany() {
        return shape != Shape.ONE;
    }

    /** Names it as help texts and errors do: {@code NAME}, {@code {A|B}}. */
    String metavar() {
        String choice = String.join("|", choices);
        if (isOption()) {
            return type == ValueType.CHOICE ? "[" + choice + "]" : type.metavar();
        }
        return type == ValueType.CHOICE ? "{" + choice + "}" : names.get(0);
    }

    /** Names it in an error: {@code '--count' / '-c'}, {@code 'NAME'}. */
    String quoted() {
        return isOption() ? "'" + String.join("' / '", names) + "'" : "'" + metavar() + "'";
    }
}
