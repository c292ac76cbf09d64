package io.quarkiverse.flask.runtime.internal.routing;

/**
 * A rule that is not one. The message says where and why, and what to do.
 */
public final class RuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RuleException(String message) {
        super(message);
    }
}
