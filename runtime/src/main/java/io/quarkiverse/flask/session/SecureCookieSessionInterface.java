package io.quarkiverse.flask.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;

/**
 * Keeps sessions in signed cookies, as Flask's class of that name does: an application of Flask with the same key reads them,
 * and the other way round. The default; a bean may extend it to change a detail.
 *
 * @since 1.0
 */
public class SecureCookieSessionInterface implements SessionInterface {

    private final SessionSerializer serializer;
    private final Clock clock;

    /**
     * Creates an interface whose cookies a serializer signs.
     */
    public SecureCookieSessionInterface(SessionSerializer serializer) {
        this(serializer, Clock.systemUTC());
    }

    /**
     * Creates an interface with a clock that says when cookies expire.
     */
    public SecureCookieSessionInterface(SessionSerializer serializer, Clock clock) {
        this.serializer = serializer;
        this.clock = clock;
    }

    /**
     * Opens the session of the cookie.
     *
     * @return a new session if there is no cookie, or one that is not ours, expired or changed; {@code null} without a secret
     *         key
     */
    @Override
    public Session open(FlaskApp app, Request request) {
        if (!serializer.hasKey()) {
            return null;
        }
        String cookie = request.cookies().get(cookieName(app));
        Optional<Map<String, Object>> values = cookie == null || cookie.isEmpty() ? Optional.empty()
                : serializer.loads(cookie, lifetime(app));
        return values.isPresent() ? new TrackedSession(values.get()) : new TrackedSession();
    }

    @Override
    public void save(FlaskApp app, Session session, Response response) {
        if (session.accessed()) {
            response.vary("Cookie");
        }
        if (session.isEmpty()) {
            if (session.modified()) {
                deleteCookie(app, response);
            }
        } else if (shouldSetCookie(app, session)) {
            setCookie(app, session, response, serializer.dumps(session));
        }
    }

    @Override
    public boolean mayBlock() {
        return false;
    }

    /**
     * Tells whether the cookie of a session that nobody used may have to be sent anew.
     */
    @Override
    public boolean savesUnused(FlaskApp app, Request request) {
        return request.cookies().contains(cookieName(app))
                && app.config().get("SESSION_REFRESH_EACH_REQUEST", Boolean.class);
    }

    @Override
    public Optional<Instant> expirationTime(FlaskApp app, Session session) {
        return session.permanent() ? Optional.of(clock.instant().plus(lifetime(app))) : Optional.empty();
    }
}
