package io.quarkiverse.flask.exceptions;

import java.util.Map;

/**
 * 401 Unauthorized.
 *
 * @since 1.0
 */
public class Unauthorized extends HttpException {

    private static final long serialVersionUID = 1;

    private final String wwwAuthenticate;

    /**
     * Creates the error with the usual description.
     */
    public Unauthorized() {
        this("This needs valid credentials, and the request brought none.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public Unauthorized(String description) {
        this(description, null);
    }

    /**
     * Creates the error with the challenge that tells the client how to authenticate.
     *
     * @param description what happened, for the client
     * @param wwwAuthenticate sent as {@code WWW-Authenticate}: {@code Basic realm="login"}
     */
    public Unauthorized(String description, String wwwAuthenticate) {
        super(401, "Unauthorized", description);
        this.wwwAuthenticate = wwwAuthenticate;
    }

    /**
     * Returns the challenge, or {@code null}.
     */
    public String wwwAuthenticate() {
        return wwwAuthenticate;
    }

    @Override
    public Map<String, String> headers() {
        return wwwAuthenticate == null ? Map.of() : Map.of("WWW-Authenticate", wwwAuthenticate);
    }
}
