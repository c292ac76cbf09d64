package io.quarkiverse.flask.runtime.internal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What a word becomes.
 */
public enum ValueType {

    TEXT("TEXT"),
    INTEGER("INTEGER"),
    LONG("INTEGER"),
    /** A port to listen to; 0 for any. */
    PORT("INTEGER"),
    FLOAT("FLOAT"),
    BOOLEAN("BOOLEAN"),
    PATH("PATH"),
    /** A constant of an enum. */
    CHOICE("CHOICE");

    private static final int LARGEST_PORT = 65_535;
    private static final Set<String> TRUE = Set.of("1", "true", "t", "yes", "y", "on");
    private static final Set<String> FALSE = Set.of("0", "false", "f", "no", "n", "off");

    private final String metavar;

    ValueType(String metavar) {
        this.metavar = metavar;
    }

    /** Says what a value looks like, in help texts. */
    String metavar() {
        return metavar;
    }

    /** Converts a word; of a {@link #CHOICE} the word itself. Throws {@link IllegalArgumentException} with the reason. */
    public Object convert(String word) {
        return switch (this) {
            case TEXT, CHOICE -> word;
            case INTEGER -> number(word, "integer", Integer::valueOf);
            case LONG -> number(word, "integer", Long::valueOf);
            case PORT -> port(word);
            case FLOAT -> number(word, "float", Double::valueOf);
            case BOOLEAN -> bool(word);
            case PATH -> path(word);
        };
    }

    private static Object number(String word, String kind, Function<String, Object> parse) {
        try {
            return parse.apply(word.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is not a valid %s.".formatted(word, kind));
        }
    }

    private static Object port(String word) {
        int port = (Integer) number(word, "integer", Integer::valueOf);
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("%d is not in the range 0<=x<=%d.".formatted(port, LARGEST_PORT));
        }
        return port;
    }

    private static boolean bool(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (!TRUE.contains(lower) && !FALSE.contains(lower)) {
            throw new IllegalArgumentException("'%s' is not a valid boolean.".formatted(word));
        }
        return TRUE.contains(lower);
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'%s' is not a valid path.".formatted(word));
        }
    }
}
