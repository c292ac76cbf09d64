package io.quarkiverse.flask.session;

/**
 * The session of an application that cannot keep any, having no secret key: empty to readers, an error to writers. Flask's
 * {@code NullSession}.
 *
 * @since 1.0
 */
public class NullSession extends TrackedSession {

    /**
     * Throws {@link IllegalStateException}, which says what is missing.
     */
    @Override
    protected void changing() {
        throw new IllegalStateException("""
                The session is unavailable because no secret key was set.

                Set quarkus.flask.secret-key to something unique and secret, for instance by the environment variable \
                QUARKUS_FLASK_SECRET_KEY. A good key: openssl rand -hex 32""");
    }

    @Override
    public void modified(boolean changed) {
        if (changed) {
            changing();
        }
    }
}
