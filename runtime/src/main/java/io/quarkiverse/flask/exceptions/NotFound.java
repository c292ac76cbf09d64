package io.quarkiverse.flask.exceptions;

/**
 * 404 Not Found.
 *
 * @since 1.0
 */
public class NotFound extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public NotFound() {
        this("There is nothing at this URL. If you typed it, check the spelling.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public NotFound(String description) {
        super(404, "Not Found", description);
    }
}
