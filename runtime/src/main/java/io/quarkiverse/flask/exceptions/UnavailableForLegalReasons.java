package io.quarkiverse.flask.exceptions;

/**
 * 451 Unavailable For Legal Reasons.
 *
 * @since 1.0
 */
public class UnavailableForLegalReasons extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public UnavailableForLegalReasons() {
        this("This is not available for legal reasons.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public UnavailableForLegalReasons(String description) {
        super(451, "Unavailable For Legal Reasons", description);
    }
}
