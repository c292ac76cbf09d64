package io.quarkiverse.flask.runtime.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.flask.runtime.internal.command.CommandParameter.Shape;

/**
 * Makes of words what a command's method takes.
 */
final class CommandArguments {

    private final Words words;
    private int next;

    private CommandArguments(Words words) {
        this.words = words;
    }

    /** Returns the method's arguments in order: {@code null} for what the context gives, names for constants of enums. */
    static Object[] of(CommandSpec command, Words words) throws UsageException {
        CommandArguments reading = new CommandArguments(words);
        Object[] values = new Object[command.parameters().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reading.value(command.parameters().get(i));
        }
        List<String> surplus = words.arguments().subList(reading.next, words.arguments().size());
        if (!surplus.isEmpty()) {
            throw new UsageException("Got unexpected extra argument%s (%s)".formatted(surplus.size() == 1 ? "" : "s",
                    String.join(" ", surplus)));
        }
        return values;
    }

    private Object value(CommandParameter parameter) throws UsageException {
        return switch (parameter.source()) {
            case APP, GLOBALS -> null;
            case FLAG -> words.given(parameter) != null;
            case OPTION -> converted(parameter, words.given(parameter));
            case ARGUMENT -> converted(parameter, nextArguments(parameter));
        };
    }

    private List<String> nextArguments(CommandParameter parameter) {
        int start = next;
        next = parameter.isMany() ? words.arguments().size() : Math.min(next + 1, words.arguments().size());
        return start == next ? null : words.arguments().subList(start, next);
    }

    private static Object converted(CommandParameter parameter, List<String> given) throws UsageException {
        if (given == null && parameter.required()) {
            throw new UsageException(missing(parameter));
        }
        List<String> texts = given != null ? given
                : parameter.defaultValue().isEmpty() ? List.of() : List.of(parameter.defaultValue());
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(converted(parameter, text));
        }
        if (parameter.shape() == Shape.ARRAY) {
            return values.toArray(String[]::new);
        }
        return parameter.shape() == Shape.LIST ? List.copyOf(values) : values.isEmpty() ? null : values.get(0);
    }

    private static Object converted(CommandParameter parameter, String text) throws UsageException {
        try {
            if (parameter.type() == ValueType.CHOICE) {
                return parameter.choices().stream().filter(text::equalsIgnoreCase).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'%s' is not %s%s.".formatted(text,
                                parameter.choices().size() == 1 ? "" : "one of ", parameter.choices().stream()
                                        .map("'%s'"::formatted).collect(Collectors.joining(", ")))));
            }
            return parameter.type().convert(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("Invalid value for %s: %s".formatted(parameter.quoted(), e.getMessage()));
        }
    }

    private static String missing(CommandParameter parameter) {
        String missing = "Missing %s %s.".formatted(parameter.isOption() ? "option" : "argument", parameter.quoted());
        return parameter.type() == ValueType.CHOICE
                ? missing + " Choose from:\n\t" + String.join(",\n\t", parameter.choices())
                : missing;
    }
}
