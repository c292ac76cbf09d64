package io.quarkiverse.flask.runtime.internal.debug.values;

/**
 * Keeps what is shown short, whoever made it long.
 */
public final class Shortened {

    private Shortened() {
    }

    /** Returns a text of at most so many characters, and a sign that there was more. */
    public static String to(int max, String text) {
        if (text.length() <= max) {
            return text;
        }
        boolean splits = max > 0 && Character.isHighSurrogate(text.charAt(max - 1))
                && Character.isLowSurrogate(text.charAt(max));
        return text.substring(0, splits ? max - 1 : max) + "…";
    }
}
