package io.quarkiverse.flask.exceptions;

/**
 * 408 Request Timeout.
 *
 * @since 1.0
 */
public class RequestTimeout extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public RequestTimeout() {
        this("The server waited too long for the request.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public RequestTimeout(String description) {
        super(408, "Request Timeout", description);
    }
}
