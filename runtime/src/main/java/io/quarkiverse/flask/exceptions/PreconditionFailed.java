package io.quarkiverse.flask.exceptions;

/**
 * 412 Precondition Failed.
 *
 * @since 1.0
 */
public class PreconditionFailed extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public PreconditionFailed() {
        this("A condition that the request made does not hold.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public PreconditionFailed(String description) {
        super(412, "Precondition Failed", description);
    }
}
