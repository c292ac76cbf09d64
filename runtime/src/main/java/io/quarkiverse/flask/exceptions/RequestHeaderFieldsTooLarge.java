package io.quarkiverse.flask.exceptions;

/**
 * 431 Request Header Fields Too Large.
 *
 * @since 1.0
 */
public class RequestHeaderFieldsTooLarge extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public RequestHeaderFieldsTooLarge() {
        this("The request's headers are larger than the server accepts.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public RequestHeaderFieldsTooLarge(String description) {
        super(431, "Request Header Fields Too Large", description);
    }
}
