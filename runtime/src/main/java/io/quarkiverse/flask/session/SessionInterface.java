package io.quarkiverse.flask.session;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;

/**
 * Opens the session of a request and saves it with the response: Flask's {@code SessionInterface}.
 *
 * @since 1.0
 */
public interface SessionInterface {

    /**
     * Opens the session that a request brings, a new one if it brings none or none that is valid.
     *
     * @return the session, never {@code null}
     */
    Session open(FlaskApp app, Request request);

    /**
     * Saves a session: adds to the response whatever the client needs to bring it again.
     */
    void save(FlaskApp app, Session session, Response response);
}
