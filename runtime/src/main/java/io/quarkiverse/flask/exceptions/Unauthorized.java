package io.quarkiverse.flask.exceptions;

/**
 * 401 Unauthorized.
 *
 * @since 1.0
 */
public class Unauthorized extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public Unauthorized() {
        this("This needs valid credentials, and the request brought none.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public Unauthorized(String description) {
        super(401, "Unauthorized", description);
    }
}
