package io.quarkiverse.flask.runtime.internal.template;

import java.util.Set;

/**
 * Tells Qute's tags of a text from Jinja's comments, and from what is neither.
 */
final class QuteTags {

    /** Qute's sections, whose parameters may hold what looks like the end of a comment. */
    private static final Set<String> SECTIONS = Set.of("if", "else", "for", "each", "let", "set", "include", "insert", "with",
            "when", "switch", "is", "case", "eval", "cached", "fragment", "capture");

    private final String text;
    private final NextIndex commentEnds;
    private final NextIndex braces;

    QuteTags(String text, NextIndex commentEnds, NextIndex braces) {
        this.text = text;
        this.commentEnds = commentEnds;
        this.braces = braces;
    }

    /** Tells a comment from one of Qute's sections, which starts with a name and ends without a hash. */
    boolean isComment(int at) {
        if (at + 2 >= text.length()) {
            return false;
        }
        int end = commentEnds.from(at + 2);
        char first = text.charAt(at + 2);
        if (!isWord(first)) {
            return end >= 0 || Character.isWhitespace(first) || first == '-';
        }
        int tagEnd = endOfTag(at);
        if (SECTIONS.contains(word(at + 2)) && tagEnd >= 0) {
            return text.charAt(tagEnd - 1) == '#';
        }
        if (tagEnd > end && text.charAt(tagEnd - 1) != '#' && isInParameter(at, end)) {
            return false;
        }
        int brace = braces.from(at + 2);
        int opening = text.indexOf("{#", at + 2);
        return end >= 0 && (end + 1 == brace || tagEnd < 0 && (opening < 0 || end < opening));
    }

    /** Tells whether an index is in a text that is a parameter of a tag: a quote in a comment has another place. */
    private boolean isInParameter(int tag, int index) {
        for (int i = tag + 2; i < index; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                int end = text.indexOf(c, i + 1);
                boolean isParameter = "= (,".indexOf(text.charAt(i - 1)) >= 0 && end >= 0;
                if (end < 0 || end > index) {
                    return isParameter && end + 1 < text.length() && " \t\r\n/}),.".indexOf(text.charAt(end + 1)) >= 0;
                }
                i = end;
            }
        }
        return false;
    }

    /** Where a tag ends, strings in it passed by; negative if it only looks like one. */
    int endOfTag(int at) {
        int depth = 0;
        boolean isExpression = isWord(text.charAt(at + 1));
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                if (isExpression && text.charAt(i - 1) == ':') {
                    return -1;
                }
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '}') {
                return i;
            } else if (c == '{' || isExpression && depth == 0 && (c == ',' || c == ';')) {
                return -1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        return -1;
    }

    /** The first word from an index, after what trims and blanks. */
    String word(int from) {
        int start = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
