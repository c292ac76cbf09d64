package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Optional;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.MethodNotAllowed;
import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.MissingFile;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;

/**
 * Shows why no rule answers a request, and which almost do.
 */
final class UnroutedPage {

    private UnroutedPage() {
    }

    /** Returns the page; empty if the refusal is none of the rules: something else did not want the request. */
    static Optional<Response> render(HttpException refusal, FlaskContext context) {
        return unrouted(refusal, context).map(unrouted -> {
            Response page = switch (Format.of(unrouted.request())) {
                case HTML -> UnroutedHtml.page(unrouted);
                case TEXT -> UnroutedText.page(unrouted);
                case JSON -> UnroutedJson.page(unrouted);
            };
            refusal.headers().forEach(page::header);
            return page;
        });
    }

    private static Optional<Unrouted> unrouted(HttpException refusal, FlaskContext context) {
        Request request = context.request();
        FlaskApplication app = (FlaskApplication) context.app();
        RouteExplanation explanation = app.insight().explain(request.host(), request.path(), request.method());
        if (refusal instanceof MissingFile missing) {
            return Optional.of(Unrouted.file(app, request, explanation, missing));
        }
        boolean failed = explanation.verdicts().stream().anyMatch(verdict -> verdict.reason() == Reason.FAILED);
        if (failed) {
            return Optional.empty();
        }
        boolean answered = explanation.answer().isPresent();
        if (refusal instanceof NotFound && !answered) {
            return Optional.of(Unrouted.path(app, request, explanation));
        }
        boolean known = explanation.verdicts().stream().anyMatch(Unrouted::knowsPath);
        return refusal instanceof MethodNotAllowed && known ? Optional.of(Unrouted.method(app, request, explanation))
                : Optional.empty();
    }
}
