package io.quarkiverse.flask.runtime.internal.debug;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;

/**
 * Answers a request with what made it fail. Nothing of the application is needed for that but its class loader: handlers,
 * templates and sessions may be what failed.
 */
final class ErrorPage {

    private static final Logger LOG = Logger.getLogger(ErrorPage.class);
    private static final int INTERNAL_SERVER_ERROR = 500;

    private final Reporter reporter;
    private final PageConsoles consoles;

    ErrorPage(Frames frames, PageConsoles consoles) {
        this.reporter = new Reporter(frames);
        this.consoles = consoles;
    }

    Response render(Throwable failure, FlaskContext context) {
        try {
            LocalsReader locals = consoles.locals(context);
            ErrorReport report = reporter.report(failure, context, locals);
            return switch (Format.of(context.request())) {
                case HTML -> ErrorHtml.page(report,
                        locals == null ? null : consoles.offer(locals.scopes(), context).orElse(null));
                case JSON -> new Response(context.app().json().responseText(ErrorText.json(report)), INTERNAL_SERVER_ERROR)
                        .contentType("application/json");
                case TEXT -> text(ErrorText.text(report));
            };
        } catch (Throwable e) { // the application's objects may throw anything while they are printed
            LOG.error("The error page could not be made", e);
            return text(Reporter.trace(failure));
        }
    }

    private static Response text(String text) {
        return new Response(text, INTERNAL_SERVER_ERROR).contentType("text/plain; charset=utf-8");
    }
}
