package io.quarkiverse.flask.runtime.internal.session;

import java.util.Map;

/**
 * The session of an application without a secret key: empty to readers, an error to writers.
 */
final class UnavailableSession extends CookieSession {

    UnavailableSession() {
        super(Map.of(), true);
    }

    @Override
    void changing() {
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
