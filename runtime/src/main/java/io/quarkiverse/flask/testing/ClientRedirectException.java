package io.quarkiverse.flask.testing;

/**
 * Thrown by a {@link FlaskClient} that follows redirects in a circle: Werkzeug's {@code ClientRedirectError}.
 *
 * @since 1.0
 */
public class ClientRedirectException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception that says where the circle is.
     */
    public ClientRedirectException(String message) {
        super(message);
    }
}
