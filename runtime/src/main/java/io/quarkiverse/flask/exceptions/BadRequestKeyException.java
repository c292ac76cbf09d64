package io.quarkiverse.flask.exceptions;

/**
 * 400 Bad Request because a field, argument, header or file is missing: Werkzeug's {@code BadRequestKeyError}.
 *
 * @since 1.0
 */
public class BadRequestKeyException extends BadRequest {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String source;

    /**
     * Creates the error for a missing key. The client is not told which.
     */
    public BadRequestKeyException(String key) {
        this(key, null);
    }

    /**
     * Creates the error for a missing key. The client is not told which.
     *
     * @param source what it is missing in, {@code form} for instance; {@code null} if that is not known
     */
    public BadRequestKeyException(String key, String source) {
        this.key = key;
        this.source = source;
    }

    /**
     * Returns the missing key.
     */
    public String key() {
        return key;
    }

    /**
     * Returns what the key is missing in: {@code args}, {@code form}, {@code files}, {@code cookies} or {@code headers} where
     * the accessor of the request with that name was asked, {@code null} elsewhere.
     */
    public String source() {
        return source;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " (there is no '" + key + "'" + (source == null ? "" : " in request()." + source + "()")
                + ")";
    }
}
