package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what Jinja would have read in a text that Qute is about to: in one pass, whose cost grows with the text only.
 */
final class JinjaSyntax {

    /** What kind of construct it is. */
    enum Kind {
        EXPRESSION,
        STATEMENT,
        COMMENT
    }

    /** A construct, where it stands, and what is between its delimiters. */
    record Construct(Kind kind, int start, int end, int line, String body) {

        /** The first word of a statement; empty for others. */
        String word() {
            int end = 0;
            while (kind == Kind.STATEMENT && end < body.length() && QuteTags.isWord(body.charAt(end))) {
                end++;
            }
            return body.substring(0, end);
        }
    }

    private final String text;
    private final List<Construct> found = new ArrayList<>();
    private final QuteTags tags;
    private final NextIndex commentEnds;
    private final NextIndex braces;
    private final NextIndex expressionEnds;
    private final NextIndex statementEnds;
    private final NextIndex lines;
    private int counted;
    private int line = 1;
    /** A string that never ends was seen: from then on quotes say nothing, or each would be looked for to the end. */
    private boolean heedsQuotes = true;

    private JinjaSyntax(String text) {
        this.text = text;
        this.commentEnds = new NextIndex(text, "#}");
        this.braces = new NextIndex(text, "}");
        this.expressionEnds = new NextIndex(text, "}}");
        this.statementEnds = new NextIndex(text, "%}");
        this.lines = new NextIndex(text, "\n");
        this.tags = new QuteTags(text, commentEnds, braces);
    }

    /** Returns all constructs, in their order. */
    static List<Construct> constructs(String text) {
        return text.indexOf('{') < 0 ? List.of() : new JinjaSyntax(text).all();
    }

    private List<Construct> all() {
        int at = text.indexOf('{');
        while (at >= 0 && at + 1 < text.length()) {
            at = text.indexOf('{', isEscaped(at) ? at + 1 : after(at));
        }
        return found;
    }

    private boolean isEscaped(int at) {
        int backslashes = 0;
        while (at > backslashes && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Looks at an opening brace; returns where to go on. */
    private int after(int at) {
        char next = text.charAt(at + 1);
        return switch (next) {
            case '{' -> expression(at);
            case '%' -> statement(at);
            case '#' -> tags.isComment(at) ? comment(at) : quteTag(at);
            case '|' -> afterQute("|}", at + 2);
            case '!' -> afterQute("!}", at + 1);
            default -> Character.isLetterOrDigit(next) || next == '_' || next == '/' || next == '@' ? quteTag(at) : at + 1;
        };
    }

    private int afterQute(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private int expression(int at) {
        int end = end(at + 2, '}');
        if (end < 0) {
            end = unclosed(at, expressionEnds);
        }
        if (text.substring(at + 2, end).isBlank()) {
            return at + 1;
        }
        add(Kind.EXPRESSION, at, end, closed(end, "}}"));
        return closed(end, "}}");
    }

    private int statement(int at) {
        int end = end(at + 2, '%');
        if (end < 0) {
            end = unclosed(at, statementEnds);
            if (!text.startsWith("%}", end) && !JinjaStatements.isKnown(tags.word(at + 2))) {
                return at + 2;
            }
        }
        int after = closed(end, "%}");
        add(Kind.STATEMENT, at, end, after);
        Construct statement = found.get(found.size() - 1);
        return statement.word().equals("raw") ? endOfRaw(after) : after;
    }

    /** What is between is text; its end is a construct again. */
    private int endOfRaw(int from) {
        for (int at = text.indexOf("{%", from); at >= 0; at = text.indexOf("{%", at + 2)) {
            if (tags.word(at + 2).equals("endraw")) {
                return at;
            }
        }
        return text.length();
    }

    private int comment(int at) {
        int end = commentEnds.from(at + 2);
        if (end < 0) {
            end = lineEnd(at);
        }
        add(Kind.COMMENT, at, end, closed(end, "#}"));
        return closed(end, "#}");
    }

    /** Where a construct ends that is not closed, or not as Jinja reads it. */
    private int unclosed(int at, NextIndex ends) {
        int lineEnd = lineEnd(at);
        int end = ends.from(at + 2);
        if (end >= 0 && end < lineEnd) {
            return end;
        }
        int brace = braces.from(at + 2);
        return brace >= 0 && brace < lineEnd ? brace : lineEnd;
    }

    private int lineEnd(int at) {
        int end = lines.from(at);
        return end < 0 ? text.length() : end;
    }

    private int closed(int end, String delimiter) {
        return text.startsWith(delimiter, end) ? end + delimiter.length()
                : end < text.length() && text.charAt(end) == '}' ? end + 1 : end;
    }

    /** The index of the delimiter that closes a construct, heeding strings and brackets; negative if there is none. */
    private int end(int from, char closing) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'', '"' -> {
                    i = heedsQuotes ? endOfString(i) : i;
                    if (i < 0) {
                        heedsQuotes = false;
                        return -1;
                    }
                }
                case '(', '[' -> depth++;
                case '{' -> {
                    if (i > from && i + 1 < text.length() && "{%#".indexOf(text.charAt(i + 1)) >= 0) {
                        return -1;
                    }
                    depth++;
                }
                case ')', ']' -> depth = Math.max(0, depth - 1);
                case '}' -> {
                    if (depth == 0) {
                        return closing == '}' && text.startsWith("}}", i) ? i : -1;
                    }
                    depth--;
                }
                case '%' -> {
                    if (closing == '%' && depth == 0 && text.startsWith("%}", i)) {
                        return i;
                    }
                }
                default -> {
                    // part of the construct
                }
            }
        }
        return -1;
    }

    private int endOfString(int at) {
        char quote = text.charAt(at);
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** Passes one of Qute's tags by, strings in it included, unless it only looks like one. */
    private int quteTag(int at) {
        int end = tags.endOfTag(at);
        return end < 0 ? at + 1 : end + 1;
    }

    private void add(Kind kind, int start, int end, int after) {
        for (; counted < start; counted++) {
            char c = text.charAt(counted);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", counted + 1)) {
                line++;
            }
        }
        found.add(new Construct(kind, start, after, line, trimmed(text.substring(start + 2, end))));
    }

    /** Without the signs that trim the text around. */
    private static String trimmed(String body) {
        int start = body.startsWith("-") || body.startsWith("+") ? 1 : 0;
        int end = body.length() > start && (body.endsWith("-") || body.endsWith("+")) ? body.length() - 1 : body.length();
        return body.substring(start, end).strip();
    }
}
