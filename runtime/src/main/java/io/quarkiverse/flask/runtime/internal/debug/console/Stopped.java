package io.quarkiverse.flask.runtime.internal.debug.console;

/**
 * Ends an evaluation that somebody stopped; thrown wherever its code could go on.
 */
final class Stopped extends Error {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("The evaluation was stopped", null, false, false);
    }
}
