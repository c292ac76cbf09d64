package io.quarkiverse.flask.exceptions;

/**
 * 417 Expectation Failed.
 *
 * @since 1.0
 */
public class ExpectationFailed extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public ExpectationFailed() {
        this("What the request expected of the server cannot be met.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public ExpectationFailed(String description) {
        super(417, "Expectation Failed", description);
    }
}
