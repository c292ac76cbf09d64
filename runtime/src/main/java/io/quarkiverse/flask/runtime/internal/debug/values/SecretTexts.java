package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what stands behind the name of a secret in a text that an object made of itself: {@code User[name=x, password=y]},
 * {@code {"apiToken": "abc"}}. Where a value ends is a guess, which rather takes too much.
 */
final class SecretTexts {

    private static final int MAX_NAME = 80;
    private static final String AFTER_QUOTE = " ,;)]}&>\n\r\t";
    /** Their values have names, commas and semicolons of their own. */
    private static final Pattern COMPOUND = Pattern.compile("(?i)authorization|authentication|cookie|credential");
    /** Where the next name begins, behind what separates it. */
    private static final Pattern NEXT = Pattern
            .compile("(?:[,&]\\s{0,20}+|\\s{1,20}+)[\"'\\[]?[\\p{L}_$][\\p{L}\\p{N}_.$-]{0,80}+[\"'\\]]?\\s{0,20}+[=:]");

    private final String text;
    private final Matcher next;

    private SecretTexts(String text) {
        this.text = text;
        this.next = NEXT.matcher(text);
    }

    /** Returns a text with six dots instead of each value that has a secret's name. */
    static String mask(String text) {
        return new SecretTexts(text).masked();
    }

    private String masked() {
        StringBuilder out = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '=' && c != ':') {
                continue;
            }
            String name = nameBefore(i);
            if (!Secrets.isSecret(name)) {
                continue;
            }
            int start = valueAfter(i);
            int end = endOfValue(start, COMPOUND.matcher(name).find());
            if (end > start) {
                out.append(text, kept, start).append(Secrets.MASK);
                kept = end;
                i = end - 1;
            }
        }
        return kept == 0 ? text : out.append(text, kept, text.length()).toString();
    }

    /** Returns the name that ends there, which may be quoted, or two words. */
    private String nameBefore(int separator) {
        int end = separator;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return "";
        }
        int least = Math.max(0, end - MAX_NAME);
        char last = text.charAt(end - 1);
        if (last == '"' || last == '\'' || last == ']') {
            int open = text.lastIndexOf(last == ']' ? '[' : last, end - 2);
            return open >= least ? text.substring(open + 1, end - 1) : "";
        }
        int start = startOfWord(end, least);
        if (start > least + 1 && start < end && text.charAt(start - 1) == ' ') {
            start = startOfWord(start - 1, least);
        }
        return text.substring(start, end);
    }

    private int startOfWord(int end, int least) {
        int start = end;
        while (start > least && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$';
    }

    /** Skips what separates: an equals sign, a colon, an arrow, and space. */
    private int valueAfter(int separator) {
        int start = separator + 1;
        while (start < text.length() && (Character.isSpaceChar(text.charAt(start)) || "=>:".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    private int endOfValue(int start, boolean compound) {
        if (start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            return endOfQuoted(start);
        }
        int open = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{' || c == '(') {
                open++;
            } else if (c == ']' || c == '}' || c == ')') {
                if (open-- == 0) {
                    return i;
                }
            } else if (open == 0 && (c == '\n' || c == '\r' || !compound && isBeforeName(i, c))) {
                return i;
            }
        }
        return text.length();
    }

    private boolean isBeforeName(int i, char c) {
        return (c == ',' || c == '&' || Character.isWhitespace(c)) && next.region(i, text.length()).lookingAt();
    }

    private int endOfQuoted(int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote && (i + 1 == text.length() || AFTER_QUOTE.indexOf(text.charAt(i + 1)) >= 0)) {
                return i + 1;
            }
        }
        return text.length();
    }
}
