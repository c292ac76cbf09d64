package io.quarkiverse.flask.exceptions;

/**
 * 500 Internal Server Error.
 *
 * @since 1.0
 */
public class InternalServerError extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public InternalServerError() {
        this("Something went wrong on the server; the fault is not in the request.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public InternalServerError(String description) {
        super(500, "Internal Server Error", description);
    }

    /**
     * Creates the error for an exception that nobody handled.
     */
    public InternalServerError(Throwable originalException) {
        this();
        initCause(originalException);
    }

    /**
     * Returns the exception that nobody handled, or {@code null} for an {@code abort(500)}: the same as the cause.
     */
    public Throwable originalException() {
        return getCause();
    }
}
