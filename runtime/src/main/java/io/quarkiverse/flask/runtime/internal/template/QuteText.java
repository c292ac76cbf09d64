package io.quarkiverse.flask.runtime.internal.template;

/**
 * How texts are written in Qute.
 */
final class QuteText {

    private static final int MAX_LENGTH = 1000;

    private QuteText() {
    }

    /** Between quotes: Qute has no escapes. */
    static String quoted(String text) {
        if (text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        if (text.indexOf('"') < 0) {
            return '"' + text + '"';
        }
        throw new NoQuteForm("Qute has no text with both kinds of quotes: give it from the view");
    }

    /** Bounds what is written twice, and twice again. */
    static String checked(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new NoQuteForm("it is too long to be translated: compute it in the view");
        }
        return text;
    }
}
