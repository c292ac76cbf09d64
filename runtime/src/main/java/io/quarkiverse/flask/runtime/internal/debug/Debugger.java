package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;
import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;

/**
 * What dev mode shows of an application's requests.
 */
public final class Debugger implements DebugMode {

    private static final Logger LOG = Logger.getLogger(Debugger.class);

    private final ErrorPage errorPage;
    private final RequestLog requests;
    private final PageConsoles consoles = new PageConsoles();

    Debugger(Frames frames, RequestLog requests) {
        this.errorPage = new ErrorPage(frames, consoles);
        this.requests = requests;
    }

    /** Returns the last requests. */
    public RequestLog requests() {
        return requests;
    }

    /** Returns what knows of the consoles in pages. */
    public PageConsoles consoles() {
        return consoles;
    }

    @Override
    public void began(Request request) {
        note(() -> {
            Captures.began(request);
            requests.began(request);
        });
    }

    @Override
    public void opened(Request request, Session session) {
        note(() -> requests.opened(request, session));
    }

    @Override
    public void ended(FlaskContext context, Response response) {
        note(() -> {
            Captures.ended(context.request());
            requests.ended(context, response);
        });
    }

    @Override
    public Optional<Response> failed(Throwable failure, FlaskContext context) {
        note(() -> requests.failed(context.request(), failure));
        return Hosts.maySee(context) ? Optional.of(errorPage.render(failure, context)) : Optional.empty();
    }

    /** Whatever the application's objects throw while they are looked at, the request goes on. */
    private static void note(Runnable notes) {
        try {
            notes.run();
        } catch (Throwable e) {
            LOG.debug("A request could not be noted", e);
        }
    }

    @Override
    public Optional<Response> unrouted(HttpException refusal, FlaskContext context) {
        try {
            return Hosts.maySee(context) ? UnroutedPage.render(refusal, context) : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
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
