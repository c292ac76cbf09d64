package io.quarkiverse.flask.exceptions;

/**
 * 415 Unsupported Media Type.
 *
 * @since 1.0
 */
public class UnsupportedMediaType extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public UnsupportedMediaType() {
        this("The request's body is in a format that is not supported here.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public UnsupportedMediaType(String description) {
        super(415, "Unsupported Media Type", description);
    }
}
