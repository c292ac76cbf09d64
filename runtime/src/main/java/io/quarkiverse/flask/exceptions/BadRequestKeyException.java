package io.quarkiverse.flask.exceptions;

/**
 * 400 Bad Request because a field, argument, header or file is missing: Werkzeug's {@code BadRequestKeyError}.
 *
 * @since 1.0
 */
public class BadRequestKeyException extends BadRequest {

    private static final long serialVersionUID = 1;

    private final String key;

    /**
     * Creates the error for a missing key. The client is not told which.
     */
    public BadRequestKeyException(String key) {
        this.key = key;
    }

    /**
     * Returns the missing key.
     */
    public String key() {
        return key;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " (there is no '" + key + "')";
    }
}
