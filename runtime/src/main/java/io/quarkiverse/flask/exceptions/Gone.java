package io.quarkiverse.flask.exceptions;

/**
 * 410 Gone.
 *
 * @since 1.0
 */
public class Gone extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public Gone() {
        this("What was here has been removed for good.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public Gone(String description) {
        super(410, "Gone", description);
    }
}
