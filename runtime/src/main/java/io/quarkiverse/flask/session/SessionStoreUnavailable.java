package io.quarkiverse.flask.session;

import io.quarkiverse.flask.exceptions.ServiceUnavailable;

/**
 * Sessions cannot be reached at the moment. Thrown by a {@link SessionInterface} that keeps them elsewhere; the answer is 503
 * unless an error handler takes it. Nothing that the request changed in its session is kept.
 *
 * @since 1.0
 */
public class SessionStoreUnavailable extends ServiceUnavailable {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error.
     *
     * @param cause why they cannot be reached; not shown to clients
     */
    public SessionStoreUnavailable(Throwable cause) {
        super("Sessions cannot be reached at the moment. Try again later.", 1);
        initCause(cause);
    }
}
