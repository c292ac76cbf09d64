package io.quarkiverse.flask.runtime.internal.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.runtime.internal.template.PythonText.Case;

/**
 * Jinja's filters of text. Markup stays markup where it does in Jinja, and what is put into it is escaped.
 */
final class TextFilters {

    private static final Pattern WORD_BEGINNING = Pattern
            .compile("[-\\s\\u001c-\\u001f\\u0085\\p{Z}({\\[<]+");
    private static final String UNRESERVED = "-._~";
    private static final int DEFAULT_WIDTH = 80;
    private static final int DEFAULT_INDENT = 4;
    private static final int DEFAULT_TRUNCATION = 255;
    private static final int DEFAULT_LEEWAY = 5;
    /** What a page may hold: no filter makes more of a few characters. */
    private static final int MAX_LENGTH = 10_000_000;

    private TextFilters() {
    }

    static Object upper(Object value, FilterArguments arguments) {
        return like(value, Case.upper(text(value)));
    }

    static Object lower(Object value, FilterArguments arguments) {
        return like(value, Case.lower(text(value)));
    }

    static Object capitalize(Object value, FilterArguments arguments) {
        String text = text(value);
        if (text.isEmpty()) {
            return like(value, text);
        }
        String first = PythonText.head(text, 1);
        return like(value, PythonText.titleCase(first) + Case.lower(text).substring(Case.lower(first).length()));
    }

    /** Text also of markup, as in Jinja. */
    static Object title(Object value, FilterArguments arguments) {
        String text = text(value);
        StringBuilder out = new StringBuilder(text.length());
        Matcher beginning = WORD_BEGINNING.matcher(text);
        int start = 0;
        while (beginning.find()) {
            titled(text.substring(start, beginning.start()), out);
            out.append(beginning.group());
            start = beginning.end();
        }
        titled(text.substring(start), out);
        return out.toString();
    }

    private static void titled(String word, StringBuilder out) {
        if (!word.isEmpty()) {
            String first = PythonText.head(word, 1);
            out.append(Case.upper(first)).append(Case.lower(word.substring(first.length())));
        }
    }

    static Object trim(Object value, FilterArguments arguments) {
        Object characters = arguments.text(0);
        return like(value, PythonText.strip(text(value), characters == null ? null : characters.toString()));
    }

    static Object replace(Object value, FilterArguments arguments) {
        Object old = arguments.atLeast(2).text(0);
        Object replacement = arguments.text(1);
        if (old == null || replacement == null) {
            throw arguments.refused("what is replaced, and by what, must not be null");
        }
        Object base = old instanceof Markup || replacement instanceof Markup && !(value instanceof Markup)
                ? Markup.escape(value)
                : value;
        String safe = base instanceof Markup ? Markup.escape(replacement).toString() : replacement.toString();
        return like(base, PythonText.replace(text(base), old.toString(), safe, arguments.integer(2, -1)));
    }

    static Object truncate(Object value, FilterArguments arguments) {
        int length = arguments.integer(0, DEFAULT_TRUNCATION);
        Object end = arguments.value(2, "...");
        int leeway = arguments.integer(3, DEFAULT_LEEWAY);
        int kept = length - PythonText.length(end.toString());
        if (kept < 0 || leeway < 0) {
            throw arguments.refused("the length must have room for '%s', and the leeway not be negative".formatted(end));
        }
        String text = text(value);
        if (PythonText.length(text) <= (long) length + leeway) {
            return like(value, text);
        }
        String cut = PythonText.head(text, kept);
        int space = arguments.flag(1) ? -1 : cut.lastIndexOf(' ');
        return plus(like(value, space < 0 ? cut : cut.substring(0, space)), end);
    }

    static Object wordcount(Object value, FilterArguments arguments) {
        int words = 0;
        boolean inside = false;
        for (int character : text(value).codePoints().toArray()) {
            words += PythonText.isWord(character) && !inside ? 1 : 0;
            inside = PythonText.isWord(character);
        }
        return words;
    }

    static Object striptags(Object value, FilterArguments arguments) {
        return Markup.of(text(value)).striptags();
    }

    static Object center(Object value, FilterArguments arguments) {
        String text = text(value);
        int width = arguments.integer(0, DEFAULT_WIDTH);
        int margin = bounded(width, arguments) - PythonText.length(text);
        if (margin <= 0) {
            return like(value, text);
        }
        int left = margin / 2 + (margin & width & 1);
        return like(value, " ".repeat(left) + text + " ".repeat(margin - left));
    }

    static Object indent(Object value, FilterArguments arguments) {
        Object width = arguments.value(0, DEFAULT_INDENT);
        CharSequence given = width instanceof CharSequence text ? text
                : " ".repeat(Math.max(0, bounded(arguments.integer(0, DEFAULT_INDENT), arguments)));
        CharSequence indention = value instanceof Markup ? Markup.of(given.toString()) : given;
        List<String> lines = PythonText.lines(text(value) + "\n");
        CharSequence indented = arguments.flag(2) ? allIndented(value, lines, indention) : indented(value, lines, indention);
        return arguments.flag(1) ? plus(indention, indented) : indented;
    }

    /** Indents all but the first line and the empty ones. */
    private static CharSequence indented(Object value, List<String> lines, CharSequence indention) {
        StringBuilder out = new StringBuilder(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            out.append('\n').append(line.isEmpty() ? "" : plus(indention, like(value, line)));
        }
        return like(value, out.toString());
    }

    /** Indents all but the first line; markup between lines of text makes markup of them. */
    private static CharSequence allIndented(Object value, List<String> lines, CharSequence indention) {
        if (indention instanceof Markup) {
            return Markup.of("\n" + indention).join(lines.stream().map(line -> like(value, line)).toList());
        }
        return String.join("\n" + indention, lines);
    }

    private static int bounded(int width, FilterArguments arguments) {
        if (width > MAX_LENGTH) {
            throw arguments.refused("a width of %d is more than a page can hold".formatted(width));
        }
        return width;
    }

    /** Escapes for a URL: all of a text but slashes, or the pairs of a map or list as a query. */
    static Object urlencode(Object value, FilterArguments arguments) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> pair(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining("&"));
        }
        if (value instanceof Iterable<?> pairs) {
            List<String> query = new ArrayList<>();
            for (Object each : pairs) {
                if (!(each instanceof List<?> pair && pair.size() == 2)) {
                    throw arguments.refused("a list must hold pairs, lists of a name and a value");
                }
                query.add(pair(pair.get(0), pair.get(1)));
            }
            return String.join("&", query);
        }
        return quoted(text(value), "/");
    }

    private static String pair(Object name, Object value) {
        return (quoted(text(name), "") + "=" + quoted(text(value), "")).replace("%20", "+");
    }

    private static String quoted(String text, String safe) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean kept = character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0
                    || safe.indexOf(character) >= 0);
            if (kept) {
                out.append(character);
            } else {
                out.append('%').append(Case.upper(Integer.toHexString(0x100 | each & 0xff).substring(1)));
            }
        }
        return out.toString();
    }

    /** What stands for a value in text: MarkupSafe's {@code soft_str}, but that it is no markup. */
    static String text(Object value) {
        return value == null ? "None" : value.toString();
    }

    /** The text as markup if the value that it was made of is. */
    static CharSequence like(Object value, String text) {
        return value instanceof Markup ? Markup.of(text) : text;
    }

    /** Joins two: if either is markup, the other is escaped. */
    static CharSequence plus(Object one, Object other) {
        return one instanceof Markup || other instanceof Markup ? Markup.escape(one).plus(other) : text(one) + text(other);
    }
}
