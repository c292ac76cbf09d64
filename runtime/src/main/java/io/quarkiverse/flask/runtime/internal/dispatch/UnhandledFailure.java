package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.http.RequestView;

/**
 * The answer to a failure that no error handler of its own took: there always is one.
 */
final class UnhandledFailure {

    private final Dispatcher dispatcher;
    private final FlaskContext context;
    private final RequestView request;
    private final Steps steps;
    private final Consumer<Response> finish;

    UnhandledFailure(Dispatcher dispatcher, FlaskContext context, RequestView request, Steps steps, Consumer<Response> finish) {
        this.dispatcher = dispatcher;
        this.context = context;
        this.request = request;
        this.steps = steps;
        this.finish = finish;
    }

    /** Keeps what was being handled when something else failed, as Python does, so that the log has both. */
    static void remember(Throwable handled, Throwable failure) {
        boolean reused = failure.getSuppressed().length > 0; // a constant would grow with each request
        if (handled != null && !reused && !leadsTo(failure, handled) && !leadsTo(handled, failure)) {
            failure.addSuppressed(handled);
        }
    }

    private static boolean leadsTo(Throwable from, Throwable to) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            Throwable next = waiting.pop();
            if (next == to) {
                return true;
            }
            if (seen.add(next)) {
                waiting.addAll(List.of(next.getSuppressed()));
                if (next.getCause() != null) {
                    waiting.add(next.getCause());
                }
            }
        }
        return false;
    }

    /**
     * Answers with the page of dev mode, with what the error handler of 500 makes of it, or with the plain page; what fails
     * meanwhile is logged.
     */
    void answer(Throwable failure) {
        InternalServerError error = new InternalServerError(failure);
        Response page = dispatcher.debugMode().failed(failure, context).orElse(null);
        if (page != null) {
            finish.accept(page);
            return;
        }
        dispatcher.errorHandlers().find(error, request.blueprint()).ifPresentOrElse(
                handler -> steps.withSession(handler.execution(), () -> answered(handler, callSafely(handler, error), error)),
                () -> finish.accept(error.response()));
    }

    private void answered(ErrorHandlers.Registered handler, Object value, InternalServerError error) {
        Object ready = handler.execution() == Execution.NON_BLOCKING ? withoutWaiting(value, error) : value;
        if (Async.isDeferred(ready)) {
            Async.whenDone(ready, result -> steps.on(handler.execution(), () -> answered(handler, result, error)),
                    secondary -> steps.on(handler.execution(), () -> finish.accept(defaultPage(secondary, error))));
        } else {
            finish.accept(converted(ready, error));
        }
    }

    private Object withoutWaiting(Object value, InternalServerError error) {
        try {
            return dispatcher.converter().withoutWaiting(value);
        } catch (RuntimeException secondary) {
            return defaultPage(secondary, error);
        }
    }

    private Object callSafely(ErrorHandlers.Registered handler, InternalServerError error) {
        try {
            return handler.handler().call(error);
        } catch (Throwable secondary) {
            return defaultPage(secondary, error);
        }
    }

    private Response converted(Object value, InternalServerError error) {
        try {
            return dispatcher.converter().convert(value);
        } catch (RuntimeException secondary) {
            return defaultPage(secondary, error);
        }
    }

    private Response defaultPage(Throwable secondary, InternalServerError error) {
        dispatcher.logException(request, secondary);
        return error.response();
    }
}
