package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as Python sees it: characters are code points, and more of them are white space and line ends than in Java.
 */
final class PythonText {

    private PythonText() {
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first so many characters. */
    static String head(String text, int count) {
        return count <= 0 ? "" : count >= length(text) ? text : text.substring(0, text.offsetByCodePoints(0, count));
    }

    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    static boolean isWord(int character) {
        return character == '_' || Character.isLetter(character) || switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Takes characters off both ends: white space if none are given. */
    static String strip(String text, String characters) {
        int start = 0;
        int end = text.length();
        while (start < end && strips(text.codePointAt(start), characters)) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && strips(text.codePointBefore(end), characters)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean strips(int character, String characters) {
        return characters == null ? isSpace(character) : characters.indexOf(character) >= 0;
    }

    /** The lines without their ends; a line end at the end of the text starts no further line. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text.charAt(i))) {
                lines.add(text.substring(start, i));
                if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static boolean endsLine(char character) {
        return character >= '\n' && character <= '\r' || character >= 0x1c && character <= 0x1e || character == 0x85
                || character == 0x2028 || character == 0x2029;
    }

    /** Replaces the first so many occurrences, all if the count is negative; an empty text is found around each character. */
    static String replace(String text, String old, String replacement, int count) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int left = count < 0 ? Integer.MAX_VALUE : count;
        if (old.isEmpty()) {
            while (left-- > 0) {
                out.append(replacement);
                if (done == text.length()) {
                    return out.toString();
                }
                int next = text.offsetByCodePoints(done, 1);
                out.append(text, done, next);
                done = next;
            }
            return out.append(text, done, text.length()).toString();
        }
        for (int found = text.indexOf(old); found >= 0 && left-- > 0; found = text.indexOf(old, done)) {
            out.append(text, done, found).append(replacement);
            done = found + old.length();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** The character as it starts a title: {@code ß} is {@code Ss}. */
    static String titleCase(String character) {
        int simple = Character.toTitleCase(character.codePointAt(0));
        String upper = Case.upper(character);
        if (simple != character.codePointAt(0) || upper.equals(character) || length(upper) == 1) {
            return Character.toString(simple);
        }
        String first = head(upper, 1);
        return first + Case.lower(upper.substring(first.length()));
    }

    /** Cases without the rules of any language. */
    static final class Case {

        private Case() {
        }

        static String upper(String text) {
            return text.toUpperCase(Locale.ROOT);
        }

        static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Orders texts by their characters' numbers, which pairs of surrogates do not follow. */
    static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean bothBasic = !Character.isSurrogate(a) && !Character.isSurrogate(b);
                return bothBasic || Character.isSurrogate(a) == Character.isSurrogate(b) ? Character.compare(a, b)
                        : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
