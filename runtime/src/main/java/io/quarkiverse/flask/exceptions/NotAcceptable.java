package io.quarkiverse.flask.exceptions;

/**
 * 406 Not Acceptable.
 *
 * @since 1.0
 */
public class NotAcceptable extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public NotAcceptable() {
        this("There is nothing here in a format that the client accepts.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public NotAcceptable(String description) {
        super(406, "Not Acceptable", description);
    }
}
