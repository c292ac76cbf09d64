package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Optional;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;

/**
 * What whoever develops the application is shown of its requests; called with their context bound. In production there is
 * {@link #NONE}.
 */
public interface DebugMode {

    /** Shows nothing: the application's error handlers answer, or the default pages. */
    DebugMode NONE = new DebugMode() {
        @Override
        public DebugMode withoutPages() {
            return this;
        }
    };

    /** Returns what still takes note of requests, but leaves every page to the application. */
    default DebugMode withoutPages() {
        DebugMode whole = this;
        return new DebugMode() {
            @Override
            public void began(Request request) {
                whole.began(request);
            }

            @Override
            public void opened(Request request, Session session) {
                whole.opened(request, session);
            }

            @Override
            public void ended(FlaskContext context, Response response) {
                whole.ended(context, response);
            }
        };
    }

    /** Returns the page to send instead of a 500 page, if there is one. */
    default Optional<Response> failed(Throwable failure, FlaskContext context) {
        return Optional.empty();
    }

    /** Returns the page to send instead of the default one for what no rule answers, if there is one. */
    default Optional<Response> unrouted(HttpException refusal, FlaskContext context) {
        return Optional.empty();
    }

    /**
     * Returns what to send instead of a redirect to the URL that the rules have, for a request that may have a body: with the
     * same status, headers and cookies.
     */
    default Response redirected(Response redirect, FlaskContext context) {
        return redirect;
    }

    /** Takes note of a request whose first step comes next. */
    default void began(Request request) {
    }

    /** Takes note of the session that a request has opened, before anybody changes it. */
    default void opened(Request request, Session session) {
    }

    /** Takes note of a request that has been answered. */
    default void ended(FlaskContext context, Response response) {
    }
}
