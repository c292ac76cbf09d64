package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Optional;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;

/**
 * Shows an unhandled exception to whoever develops the application.
 */
@FunctionalInterface
public interface FailurePage {

    /** Shows nothing: the application's 500 handler answers, or the default page. */
    FailurePage NONE = (failure, request) -> Optional.empty();

    /** Returns the page to send instead of a 500 page, if there is one. */
    Optional<Response> render(Throwable failure, Request request);
}
