package io.quarkiverse.flask.session;

import io.quarkiverse.flask.exceptions.BadRequest;

/**
 * The session ended while the request was served: somebody logged out, or in, with another one. Thrown by a
 * {@link SessionInterface} that cannot save what the request changed, and answered with 400 unless an error handler takes it.
 *
 * @since 1.0
 */
public class SessionInterrupted extends BadRequest {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error.
     */
    public SessionInterrupted() {
        super("The session ended while the request was served. Perhaps you have logged out meanwhile.");
    }
}
