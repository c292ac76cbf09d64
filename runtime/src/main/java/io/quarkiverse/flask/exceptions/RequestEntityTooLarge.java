package io.quarkiverse.flask.exceptions;

/**
 * 413 Request Entity Too Large.
 *
 * @since 1.0
 */
public class RequestEntityTooLarge extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public RequestEntityTooLarge() {
        this("The request is larger than the server accepts.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public RequestEntityTooLarge(String description) {
        super(413, "Request Entity Too Large", description);
    }
}
