package io.quarkiverse.flask.testing;

/**
 * How a {@link FlaskClient} behaves: the keyword arguments of Flask's {@code test_client}.
 *
 * @since 1.0
 */
public final class ClientOptions {

    private boolean useCookies = true;

    /**
     * Starts with cookies.
     */
    public ClientOptions() {
    }

    /**
     * Tells whether the client keeps cookies from one request to the next; yes unless given.
     */
    public ClientOptions useCookies(boolean use) {
        useCookies = use;
        return this;
    }

    /**
     * Tells whether the client keeps cookies.
     */
    public boolean useCookies() {
        return useCookies;
    }
}
