package io.quarkiverse.flask.exceptions;

/**
 * 501 Not Implemented.
 *
 * @since 1.0
 */
public class NotImplemented extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public NotImplemented() {
        this("The server does not support what the request needs.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public NotImplemented(String description) {
        super(501, "Not Implemented", description);
    }
}
