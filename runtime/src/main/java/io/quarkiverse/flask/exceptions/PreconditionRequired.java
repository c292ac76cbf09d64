package io.quarkiverse.flask.exceptions;

/**
 * 428 Precondition Required.
 *
 * @since 1.0
 */
public class PreconditionRequired extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public PreconditionRequired() {
        this("The request must be conditional, for instance with If-Match.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public PreconditionRequired(String description) {
        super(428, "Precondition Required", description);
    }
}
