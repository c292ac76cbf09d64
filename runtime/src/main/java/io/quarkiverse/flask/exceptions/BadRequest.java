package io.quarkiverse.flask.exceptions;

/**
 * 400 Bad Request.
 *
 * @since 1.0
 */
public class BadRequest extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public BadRequest() {
        this("The server could not understand the request.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public BadRequest(String description) {
        super(400, "Bad Request", description);
    }
}
