package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The words, numbers, strings and signs of a construct.
 */
final class JinjaTokens {

    /** What kind of token it is. */
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /** A token; the value of a text is what it means. */
    record Token(Kind kind, String value) {
    }

    private static final int MAX_TOKENS = 500;
    private static final List<String> LONG_SIGNS = List.of("//", "**", "==", "!=", ">=", "<=");
    private static final String SIGNS = "+-/*%~[](){}><=.:|,";
    private static final Token END = new Token(Kind.END, "");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /**
     * Reads a construct.
     *
     * @throws NoQuteForm if it holds what Jinja does not know, or too much
     */
    JinjaTokens(String body) {
        int at = 0;
        while (at < body.length()) {
            at = Character.isWhitespace(body.charAt(at)) ? at + 1 : read(body, at);
            if (tokens.size() > MAX_TOKENS) {
                throw new NoQuteForm("it is too long to be translated: compute it in the view");
            }
        }
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    Token next() {
        Token token = peek();
        next++;
        return token;
    }

    boolean isAtEnd() {
        return next >= tokens.size();
    }

    boolean isSign(String sign) {
        return is(Kind.SIGN, sign);
    }

    boolean isName(String name) {
        return is(Kind.NAME, name);
    }

    private boolean is(Kind kind, String value) {
        return peek().kind() == kind && peek().value().equals(value);
    }

    /** Passes a sign or a name by, if it is next. */
    boolean skip(String value) {
        boolean isNext = isSign(value) || isName(value);
        if (isNext) {
            next++;
        }
        return isNext;
    }

    void expect(String value) {
        if (!skip(value)) {
            throw NoQuteForm.unreadable();
        }
    }

    String name() {
        if (peek().kind() != Kind.NAME) {
            throw NoQuteForm.unreadable();
        }
        return next().value();
    }

    private int read(String body, int at) {
        char c = body.charAt(at);
        if (c == '\'' || c == '"') {
            return text(body, at);
        }
        if (Character.isDigit(c)) {
            return number(body, at);
        }
        if (Character.isJavaIdentifierStart(c)) {
            int end = at + 1;
            while (end < body.length() && Character.isJavaIdentifierPart(body.charAt(end))) {
                end++;
            }
            tokens.add(new Token(Kind.NAME, body.substring(at, end)));
            return end;
        }
        int length = at + 1 < body.length() && LONG_SIGNS.contains(body.substring(at, at + 2)) ? 2 : 1;
        if (length == 1 && SIGNS.indexOf(c) < 0) {
            throw NoQuteForm.unreadable();
        }
        tokens.add(new Token(Kind.SIGN, body.substring(at, at + length)));
        return at + length;
    }

    private int number(String body, int at) {
        int end = at;
        boolean isDecimal = false;
        while (end < body.length() && (Character.isDigit(body.charAt(end)) || body.charAt(end) == '_'
                || !isDecimal && body.charAt(end) == '.' && end + 1 < body.length()
                        && Character.isDigit(body.charAt(end + 1)))) {
            isDecimal |= body.charAt(end) == '.';
            end++;
        }
        String digits = body.substring(at, end).replace("_", "");
        if (end < body.length() && Character.isJavaIdentifierStart(body.charAt(end)) || digits.length() > 18) {
            throw new NoQuteForm("Qute has no such number: compute it in the view");
        }
        tokens.add(new Token(Kind.NUMBER, isDecimal ? digits + "d" : digits.length() > 9 ? digits + "L" : digits));
        return end;
    }

    private int text(String body, int at) {
        char quote = body.charAt(at);
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == quote) {
                tokens.add(new Token(Kind.TEXT, value.toString()));
                return i + 1;
            }
            if (c == '\\' && i + 1 < body.length()) {
                i++;
                value.append(escaped(body.charAt(i)));
            } else {
                value.append(c);
            }
        }
        throw NoQuteForm.unreadable();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> throw new NoQuteForm("Qute has no escapes in texts: give the text from the view");
        };
    }
}
