package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;

/**
 * What dev mode shows of an application's requests.
 */
final class Debugger implements DebugMode {

    private static final Logger LOG = Logger.getLogger(Debugger.class);

    private final ErrorPage errorPage;

    Debugger(ErrorPage errorPage) {
        this.errorPage = errorPage;
    }

    @Override
    public Optional<Response> failed(Throwable failure, FlaskContext context) {
        return Optional.of(errorPage.render(failure, context));
    }

    @Override
    public Optional<Response> unrouted(HttpException refusal, FlaskContext context) {
        try {
            return UnroutedPage.render(refusal, context);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The page for %s could not be made", refusal.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Response redirected(Response redirect, FlaskContext context) {
        try {
            return RedirectLesson.teach(redirect, context);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The redirect to %s could not be explained", redirect.headers().get("Location"));
            return redirect;
        }
    }
}
