package io.quarkiverse.flask.exceptions;

/**
 * 403 Forbidden.
 *
 * @since 1.0
 */
public class Forbidden extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public Forbidden() {
        this("The request was understood, but it is not allowed.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public Forbidden(String description) {
        super(403, "Forbidden", description);
    }
}
