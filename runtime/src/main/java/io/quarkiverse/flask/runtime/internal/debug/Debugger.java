package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Optional;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;

/**
 * What dev mode shows of an application's requests.
 */
final class Debugger implements DebugMode {

    private final ErrorPage errorPage;

    Debugger(ErrorPage errorPage) {
        this.errorPage = errorPage;
    }

    @Override
    public Optional<Response> failed(Throwable failure, FlaskContext context) {
        return Optional.of(errorPage.render(failure, context));
    }
}
