package io.quarkiverse.flask.exceptions;

/**
 * 409 Conflict.
 *
 * @since 1.0
 */
public class Conflict extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public Conflict() {
        this("The request conflicts with the present state of what it is about.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public Conflict(String description) {
        super(409, "Conflict", description);
    }
}
