package io.quarkiverse.flask.runtime.internal.debug.values;

/**
 * Writes text in one line, in which no character hides or moves others.
 */
final class Escaped {

    private Escaped() {
    }

    /**
     * Returns a text as a literal of Java, cut to so many characters of it.
     *
     * @param ifCut what is said behind it if it had to be cut
     */
    static String quoted(String text, char quote, int max, String ifCut) {
        StringBuilder out = new StringBuilder().append(quote);
        boolean cut = append(out, text, quote, max);
        return out.append(cut ? "…" : "").append(quote).append(cut ? ifCut : "").toString();
    }

    /** Returns a text as it is, but for characters that cannot be seen, cut. */
    static String line(String text, int max) {
        StringBuilder out = new StringBuilder();
        boolean cut = append(out, text, (char) 0, max);
        return cut ? out.append('…').toString() : out.toString();
    }

    /** Returns whether something was left out. */
    private static boolean append(StringBuilder out, String text, char quote, int max) {
        int start = out.length();
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int before = out.length();
            append(out, c, quote);
            if (out.length() - start > max) {
                out.setLength(before);
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static void append(StringBuilder out, int c, char quote) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (quote != 0 && (c == quote || c == '\\')) {
                    out.append('\\').append((char) c);
                } else if (isUnseen(c)) {
                    out.append("\\u%04X".formatted(c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** Control characters, line separators, halves of characters, and what changes the direction of what follows. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || c == 0x2028 || c == 0x2029
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C
                || c == 0xFEFF;
    }
}
