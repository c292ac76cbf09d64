package io.quarkiverse.flask.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.quarkiverse.flask.CookieOptions;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;

/**
 * Opens the session of a request and saves it with the response: Flask's {@code SessionInterface}.
 * <p>
 * A CDI bean of this type takes the place of signed cookies. {@link #open} and {@link #save} are what it has to do; the other
 * methods read the settings, and may be overridden, to give each host a cookie of its own for instance.
 *
 * @since 1.0
 */
public interface SessionInterface {

    /**
     * Opens the session that a request brings, a new one if it brings none or none that is valid. Called when the session is
     * first used; several requests may open the same session at once.
     *
     * @return the session, or {@code null} if there cannot be any: then {@link #makeNullSession} makes one
     * @throws SessionStoreUnavailable if the sessions cannot be reached at the moment
     */
    Session open(FlaskApp app, Request request);

    /**
     * Saves a session: adds to the response whatever the client needs to bring it again. Called after the after-request hooks,
     * for each session but a null session.
     *
     * @throws SessionStoreUnavailable if the sessions cannot be reached at the moment
     * @throws SessionInterrupted if the session has ended since it was opened
     */
    void save(FlaskApp app, Session session, Response response);

    /**
     * Makes the session of an application that cannot keep any: {@code make_null_session}.
     *
     * @return a session that can be read, and says what is wrong when it is written
     */
    default Session makeNullSession(FlaskApp app) {
        return new NullSession();
    }

    /**
     * Tells whether a session cannot be kept, and is not to be saved: {@code is_null_session}.
     */
    default boolean isNullSession(Session session) {
        return session instanceof NullSession;
    }

    /**
     * Tells whether opening or saving sessions may block. If so, both happen on worker threads, and a view on the event loop
     * finds its session opened already. Unless overridden: it may.
     */
    default boolean mayBlock() {
        return true;
    }

    /**
     * Tells whether a session that nobody has used during a request is opened and saved at its end nevertheless. Unless
     * overridden: it is, as Flask does.
     */
    default boolean savesUnused(FlaskApp app, Request request) {
        return true;
    }

    /**
     * Returns the name of the cookie: {@code SESSION_COOKIE_NAME}.
     */
    default String cookieName(FlaskApp app) {
        return app.config().get("SESSION_COOKIE_NAME", String.class);
    }

    /**
     * Returns the domain of the cookie, or {@code null} for the host that sends it only: {@code SESSION_COOKIE_DOMAIN}.
     */
    default String cookieDomain(FlaskApp app) {
        return app.config().get("SESSION_COOKIE_DOMAIN", String.class);
    }

    /**
     * Returns the path of the cookie: {@code SESSION_COOKIE_PATH}, or {@code APPLICATION_ROOT}.
     */
    default String cookiePath(FlaskApp app) {
        String path = app.config().get("SESSION_COOKIE_PATH", String.class);
        return path == null ? app.config().get("APPLICATION_ROOT", String.class) : path;
    }

    /**
     * Tells whether scripts cannot read the cookie: {@code SESSION_COOKIE_HTTPONLY}.
     */
    default boolean cookieHttponly(FlaskApp app) {
        return app.config().get("SESSION_COOKIE_HTTPONLY", Boolean.class);
    }

    /**
     * Tells whether browsers send the cookie over HTTPS only: {@code SESSION_COOKIE_SECURE}.
     */
    default boolean cookieSecure(FlaskApp app) {
        return app.config().get("SESSION_COOKIE_SECURE", Boolean.class);
    }

    /**
     * Returns {@code Strict}, {@code Lax} or {@code None}, or {@code null}: {@code SESSION_COOKIE_SAMESITE}.
     */
    default String cookieSamesite(FlaskApp app) {
        return app.config().get("SESSION_COOKIE_SAMESITE", String.class);
    }

    /**
     * Tells whether browsers keep the cookie apart for each top-level site: {@code SESSION_COOKIE_PARTITIONED}.
     */
    default boolean cookiePartitioned(FlaskApp app) {
        return app.config().get("SESSION_COOKIE_PARTITIONED", Boolean.class);
    }

    /**
     * Returns when the browser forgets the cookie: now and {@code PERMANENT_SESSION_LIFETIME} for a permanent session, nothing
     * for one that ends with the browser. Flask's {@code get_expiration_time}.
     */
    default Optional<Instant> expirationTime(FlaskApp app, Session session) {
        return session.permanent() ? Optional.of(Instant.now().plus(lifetime(app))) : Optional.empty();
    }

    /**
     * Tells whether the response sends the cookie: if the session was modified, or is permanent and
     * {@code SESSION_REFRESH_EACH_REQUEST} is set. Flask's {@code should_set_cookie}.
     */
    default boolean shouldSetCookie(FlaskApp app, Session session) {
        return session.modified() || session.permanent() && app.config().get("SESSION_REFRESH_EACH_REQUEST", Boolean.class);
    }

    /**
     * Returns for how long a session is valid: {@code PERMANENT_SESSION_LIFETIME}.
     */
    default Duration lifetime(FlaskApp app) {
        return app.config().get("PERMANENT_SESSION_LIFETIME", Duration.class);
    }

    /**
     * Sends the cookie of a session, with the attributes above.
     */
    default void setCookie(FlaskApp app, Session session, Response response, String value) {
        Optional<Instant> expires = expirationTime(app, session);
        response.setCookie(cookieName(app), value, cookie -> {
            attributes(app, cookie);
            expires.ifPresent(cookie::expires);
        });
        response.vary("Cookie");
    }

    /**
     * Makes the browser forget the cookie.
     */
    default void deleteCookie(FlaskApp app, Response response) {
        response.deleteCookie(cookieName(app), cookie -> attributes(app, cookie));
        response.vary("Cookie");
    }

    private void attributes(FlaskApp app, CookieOptions cookie) {
        cookie.path(cookiePath(app)).domain(cookieDomain(app)).httponly(cookieHttponly(app)).secure(cookieSecure(app))
                .samesite(cookieSamesite(app)).partitioned(cookiePartitioned(app));
    }
}
