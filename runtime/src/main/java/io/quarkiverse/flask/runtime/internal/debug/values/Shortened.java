package io.quarkiverse.flask.runtime.internal.debug.values;

/**
 * Keeps what is shown short, whoever made it long.
 */
public final class Shortened {

    private Shortened() {
    }

    /** Returns a text of at most so many characters, and a sign that there was more. */
    public static String to(int max, String text) {
        return text.length() <= max ? text : text.substring(0, max) + "…";
    }
}
