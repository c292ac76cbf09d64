package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.flask.routing.ConverterArguments;

/**
 * Reads the arguments of a converter in a rule, written as in Python: {@code minlength=2}, {@code cat, 'dog'}.
 */
final class ArgumentsParser {

    private static final Pattern ARGUMENT = Pattern.compile("""
            \\s*(?:(?<name>\\w+)\\s*=\\s*)?(?:(?<string>"[^"]*"|'[^']*')|(?<word>[\\w.]+))\\s*(?:,|$)""",
            Pattern.UNICODE_CHARACTER_CLASS);

    private ArgumentsParser() {
    }

    static ConverterArguments parse(String text) {
        if (text.isBlank()) {
            return ConverterArguments.NONE;
        }
        List<Object> positional = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>();
        Matcher matcher = ARGUMENT.matcher(text);
        int end = 0;
        while (end < text.length() && !text.substring(end).isBlank()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new RuleException(
                        "the converter's arguments (%s) are not readable from '%s' on. Write them like (1, 'two', name=3)."
                                .formatted(text, text.substring(end).strip()));
            }
            Object value = matcher.group("string") != null ? unquoted(matcher.group("string")) : word(matcher.group("word"));
            if (matcher.group("name") == null) {
                positional.add(value);
            } else {
                named.put(matcher.group("name"), value);
            }
            end = matcher.end();
        }
        return new ConverterArguments(positional, named);
    }

    /** Refuses arguments that a converter does not know; positional ones fill the names in order. */
    static Map<String, Object> bind(ConverterArguments arguments, String converter, String... names) {
        if (arguments.positional().size() > names.length) {
            throw new RuleException("the converter '%s' takes at most %d arguments.".formatted(converter, names.length));
        }
        Map<String, Object> bound = new LinkedHashMap<>();
        for (int i = 0; i < arguments.positional().size(); i++) {
            bound.put(names[i], arguments.positional().get(i));
        }
        Set<String> known = Set.of(names);
        arguments.named().forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new RuleException("the converter '%s' has no argument '%s'. It has %s.".formatted(converter, name,
                        List.of(names)));
            }
            bound.put(name, value);
        });
        return bound;
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    private static Object word(String word) {
        if (word.matches("\\d{1,18}")) {
            return word.length() < 10 ? (Object) Integer.valueOf(word) : Long.valueOf(word);
        }
        if (word.matches("\\d+\\.\\d*")) {
            return Double.valueOf(word);
        }
        return switch (word) {
            case "True" -> Boolean.TRUE;
            case "False" -> Boolean.FALSE;
            case "None" -> null;
            default -> word;
        };
    }
}
