package io.quarkiverse.flask.exceptions;

/**
 * 411 Length Required.
 *
 * @since 1.0
 */
public class LengthRequired extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public LengthRequired() {
        this("The request must say how long its body is.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public LengthRequired(String description) {
        super(411, "Length Required", description);
    }
}
