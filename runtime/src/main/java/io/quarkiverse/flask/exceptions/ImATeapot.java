package io.quarkiverse.flask.exceptions;

/**
 * 418 I'm a teapot.
 *
 * @since 1.0
 */
public class ImATeapot extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public ImATeapot() {
        this("This server is a teapot, not a coffee machine.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public ImATeapot(String description) {
        super(418, "I'm a teapot", description);
    }
}
