package io.quarkiverse.flask.exceptions;

/**
 * 423 Locked.
 *
 * @since 1.0
 */
public class Locked extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public Locked() {
        this("What the request is about is locked.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public Locked(String description) {
        super(423, "Locked", description);
    }
}
