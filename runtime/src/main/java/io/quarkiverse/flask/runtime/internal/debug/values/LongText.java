package io.quarkiverse.flask.runtime.internal.debug.values;

/**
 * Takes no more of a long text than is looked at.
 */
final class LongText {

    /**
     * Many times what is shown: secrets are looked for in all of this, and one that begins where nobody sees it may be cut.
     */
    static final int START = 16_384;

    private LongText() {
    }

    /** Returns the start of a text, a copy that does not keep the rest. */
    static String start(CharSequence text) {
        int length = text.length();
        return length <= START ? text.toString() : text.subSequence(0, START).toString();
    }
}
