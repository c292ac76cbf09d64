package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Java's source, also unfinished one, into words, literals and operators; comments are left out.
 */
final class JavaTokens {

    private static final String TEXT_BLOCK = "\"\"\"";
    private static final List<String> LONG_OPERATORS = List.of("...", "->", "::", "&&", "||", "==", "!=", "<=");

    /** What a token is. */
    enum Kind {
        WORD,
        LITERAL,
        OPERATOR
    }

    /** A token and where it is. */
    record Token(Kind kind, String text, int start, int end) {

        boolean is(String expected) {
            return kind != Kind.LITERAL && text.equals(expected);
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JavaTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        JavaTokens tokens = new JavaTokens(source);
        while (tokens.at < source.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char first = source.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
        } else if (source.startsWith("//", at)) {
            at = after("\n", at + 2);
        } else if (source.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (source.startsWith(TEXT_BLOCK, at)) {
            add(Kind.LITERAL, afterTextBlock());
        } else if (first == '"' || first == '\'') {
            add(Kind.LITERAL, afterQuoted(first));
        } else if (Character.isJavaIdentifierStart(first)) {
            add(Kind.WORD, afterWord(at));
        } else if (Character.isDigit(first) || first == '.' && at + 1 < source.length()
                && Character.isDigit(source.charAt(at + 1))) {
            add(Kind.LITERAL, afterNumber());
        } else {
            add(Kind.OPERATOR, at + LONG_OPERATORS.stream().filter(operator -> source.startsWith(operator, at))
                    .mapToInt(String::length).findFirst().orElse(1));
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, source.substring(at, end), at, end));
        at = end;
    }

    private int after(String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }

    private int afterTextBlock() {
        int end = at + TEXT_BLOCK.length();
        while (end < source.length() && !source.startsWith(TEXT_BLOCK, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), end + TEXT_BLOCK.length());
    }

    private int afterQuoted(char quote) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != quote && source.charAt(end) != '\n') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), end + 1);
    }

    private int afterWord(int from) {
        int end = from;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private int afterNumber() {
        int end = at;
        while (end < source.length() && (Character.isJavaIdentifierPart(source.charAt(end)) || source.charAt(end) == '.'
                || isSignOfExponent(end))) {
            end++;
        }
        return end;
    }

    private boolean isSignOfExponent(int position) {
        char sign = source.charAt(position);
        return (sign == '+' || sign == '-') && "eEpP".indexOf(source.charAt(position - 1)) >= 0 && !source.startsWith("0x", at)
                && Character.isDigit(source.charAt(at));
    }
}
