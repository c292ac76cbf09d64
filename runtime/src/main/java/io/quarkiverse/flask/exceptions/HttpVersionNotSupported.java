package io.quarkiverse.flask.exceptions;

/**
 * 505 HTTP Version Not Supported.
 *
 * @since 1.0
 */
public class HttpVersionNotSupported extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public HttpVersionNotSupported() {
        this("The server does not support the request's version of HTTP.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public HttpVersionNotSupported(String description) {
        super(505, "HTTP Version Not Supported", description);
    }
}
