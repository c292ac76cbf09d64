package io.quarkiverse.flask.runtime.internal.command;

/**
 * A command was called in a way it cannot be: click's {@code UsageError}.
 */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message, null, false, false);
    }
}
