package io.quarkiverse.flask.runtime.internal.template;

import io.quarkiverse.flask.Markup;

/**
 * JSON for HTML: laid out as Python does, and without the characters that HTML would see in it. What it makes is safe in
 * scripts and in single-quoted attributes.
 */
final class HtmlJson {

    private final String json;
    private final String indention;
    private final StringBuilder out;
    private int depth;

    private HtmlJson(String json, String indention) {
        this.json = json;
        this.indention = indention;
        this.out = new StringBuilder(json.length() + json.length() / 2);
    }

    /** Puts a space after commas and colons, as Python does. */
    static Markup of(String json) {
        return Markup.of(new HtmlJson(json, null).laidOut());
    }

    /** Puts each value on a line of its own, so many spaces a level. */
    static Markup of(String json, int indent) {
        return Markup.of(new HtmlJson(json, " ".repeat(indent)).laidOut());
    }

    private String laidOut() {
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            switch (character) {
                case '"' -> i = text(i);
                case '{', '[' -> i = open(i);
                case '}', ']' -> {
                    depth--;
                    line("");
                    out.append(character);
                }
                case ',' -> {
                    out.append(',');
                    line(" ");
                }
                case ':' -> out.append(": ");
                case ' ', '\n', '\r', '\t' -> {
                }
                default -> safe(character);
            }
        }
        return out.toString();
    }

    /** What holds nothing stays on its line; returns where the reading goes on. */
    private int open(int start) {
        out.append(json.charAt(start));
        int next = start + 1;
        while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        if (next < json.length() && (json.charAt(next) == '}' || json.charAt(next) == ']')) {
            out.append(json.charAt(next));
            return next;
        }
        depth++;
        line("");
        return start;
    }

    private void line(String otherwise) {
        if (indention == null) {
            out.append(otherwise);
        } else {
            out.append('\n').append(indention.repeat(Math.max(0, depth)));
        }
    }

    /** Copies a text of the JSON, and returns where it ends. */
    private int text(int start) {
        out.append('"');
        int i = start + 1;
        for (; i < json.length() && json.charAt(i) != '"'; i++) {
            if (json.charAt(i) == '\\' && i + 1 < json.length()) {
                out.append('\\');
                i++;
            }
            safe(json.charAt(i));
        }
        out.append('"');
        return i;
    }

    private void safe(char character) {
        switch (character) {
            case '<' -> out.append("\\u003c");
            case '>' -> out.append("\\u003e");
            case '&' -> out.append("\\u0026");
            case '\'' -> out.append("\\u0027");
            default -> out.append(character);
        }
    }
}
