package io.quarkiverse.flask.exceptions;

/**
 * 414 Request URI Too Long.
 *
 * @since 1.0
 */
public class RequestUriTooLarge extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public RequestUriTooLarge() {
        this("The URL is longer than the server accepts.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public RequestUriTooLarge(String description) {
        super(414, "Request URI Too Long", description);
    }
}
