package io.quarkiverse.flask.exceptions;

/**
 * 422 Unprocessable Entity.
 *
 * @since 1.0
 */
public class UnprocessableEntity extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public UnprocessableEntity() {
        this("The request is well formed, but what it says cannot be processed.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public UnprocessableEntity(String description) {
        super(422, "Unprocessable Entity", description);
    }
}
