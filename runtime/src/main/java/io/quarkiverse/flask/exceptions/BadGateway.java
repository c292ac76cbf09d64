package io.quarkiverse.flask.exceptions;

/**
 * 502 Bad Gateway.
 *
 * @since 1.0
 */
public class BadGateway extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public BadGateway() {
        this("The server got an invalid answer from another one.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public BadGateway(String description) {
        super(502, "Bad Gateway", description);
    }
}
