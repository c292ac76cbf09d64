package io.quarkiverse.flask.runtime.internal.template;

/**
 * Qute has nothing that does what a construct does; says what to do instead.
 */
final class NoQuteForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNREADABLE = "Jinja could not read it either";

    NoQuteForm(String instead) {
        super(instead, null, false, false);
    }

    static NoQuteForm unreadable() {
        return new NoQuteForm(UNREADABLE);
    }

    /** Tells whether a construct is none of Jinja's. */
    boolean isUnreadable() {
        return getMessage().equals(UNREADABLE);
    }
}
