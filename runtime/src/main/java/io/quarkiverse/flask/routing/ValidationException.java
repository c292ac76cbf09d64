package io.quarkiverse.flask.routing;

/**
 * Thrown by a {@link Converter} for a part of a URL that matches its expression but is no value: Werkzeug's
 * {@code ValidationError}.
 *
 * @since 1.0
 */
public class ValidationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception that says what is wrong with the part.
     */
    public ValidationException(String message) {
        super(message);
    }
}
