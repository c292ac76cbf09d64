package io.quarkiverse.flask.exceptions;

/**
 * 504 Gateway Timeout.
 *
 * @since 1.0
 */
public class GatewayTimeout extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public GatewayTimeout() {
        this("The server waited too long for another one.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public GatewayTimeout(String description) {
        super(504, "Gateway Timeout", description);
    }
}
