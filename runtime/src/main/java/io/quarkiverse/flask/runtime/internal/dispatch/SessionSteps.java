package io.quarkiverse.flask.runtime.internal.dispatch;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkiverse.flask.session.SessionInterrupted;
import io.quarkiverse.flask.session.SessionStoreUnavailable;

/**
 * When the session of a request is opened and saved.
 */
final class SessionSteps {

    private final FlaskApplication app;
    private final SessionInterface sessions;
    private final Logger log;

    SessionSteps(FlaskApplication app) {
        this.app = app;
        this.sessions = app.sessionInterface();
        this.log = app.logger();
    }

    /** Tells whether a step on the event loop has to find the session of a request opened. */
    boolean openAhead(Request request) {
        return sessions.mayBlock()
                && (sessions.savesUnused(app, request) || request.cookies().contains(sessions.cookieName(app)));
    }

    /** Tells whether saving the session may block, which after-request hooks may still be the first to open. */
    boolean savingMayBlock(FlaskContext context, boolean hooks) {
        return sessions.mayBlock() && (hooks || context.sessionKnown() || openAhead(context.request()));
    }

    /**
     * Saves the session if anybody used it, or if it has to be sent anew; whether the latter works is no concern of the
     * request.
     */
    void save(FlaskContext context, Response response) {
        if (context.lostSession()) {
            return;
        }
        boolean opened = context.openedSession().isPresent();
        if (opened || sessions.savesUnused(app, context.request())) {
            try {
                Session session = context.session();
                if (!sessions.isNullSession(session)) {
                    sessions.save(app, session, response);
                }
            } catch (SessionStoreUnavailable e) {
                if (opened) {
                    throw e;
                }
            }
        }
    }

    /** Warns of cookies that browsers may ignore. */
    void checkCookies(Request request, Response response) {
        int limit = app.parts().settings().maxCookieSize();
        if (limit > 0 && response.headers().contains("Set-Cookie")) {
            for (String cookie : response.headers().getList("Set-Cookie")) {
                if (cookie.length() > limit) {
                    log.warnf(
                            "The cookie '%s' of %s %s has %d bytes; browsers may ignore cookies of more than %d. Keep less in it.",
                            cookie.substring(0, cookie.indexOf('=')), request.method(), LogText.of(request.path()),
                            cookie.length(),
                            limit);
                }
            }
        }
    }

    /** Gives the session up if that is what has failed; tells whether it is. */
    boolean lose(FlaskContext context, Throwable failure) {
        if (failure instanceof SessionStoreUnavailable unavailable) {
            log.errorf("Sessions cannot be reached for %s [%s]: %s", LogText.of(context.request().path()),
                    context.request().method(),
                    failure.getCause());
            context.loseSession(unavailable);
            return true;
        }
        if (failure instanceof SessionInterrupted interrupted) {
            context.loseSession(interrupted);
            return true;
        }
        return false;
    }

    /** Tells whether a body may be the first to use the session, on an event loop. */
    boolean openBeforeBody(FlaskContext context, Response response) {
        return response.isStreamed() && !context.sessionKnown() && openAhead(context.request());
    }
}
