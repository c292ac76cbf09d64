package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Map;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.Forbidden;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.quarkiverse.flask.runtime.internal.http.RequestView;
import io.quarkiverse.flask.runtime.internal.routing.MatchResult;
import io.smallrye.mutiny.Uni;

/**
 * The life of one request, step by step; each step runs on the kind of thread that suits it, with the context bound.
 * <p>
 * Whatever fails in a step goes to {@link #failed(Throwable)}, what fails there or in the after-request hooks becomes a
 * plain 500, and the teardown runs in every case: the exchange is always answered.
 */
final class RequestCycle {

    private static final Logger LOG = Logger.getLogger(RequestCycle.class);

    private final Dispatcher dispatcher;
    private final Exchange exchange;
    private final RequestView request;
    private final FlaskContext context;
    private final Routed routed;
    private final Steps steps;
    private final UnhandledFailure unhandledFailure;
    private Dispatcher.Work work;
    /** Those of the application until it is known which blueprint answers. */
    private HookChain hooks;
    private boolean handlingError;
    /** What an error handler was called for. */
    private Throwable failureInHand;
    private boolean finishing;
    /** Whether security has refused the request. */
    private boolean refused;
    /** Whether the response is that of a failure that nobody handled: there is none after it. */
    private boolean lastResort;
    private boolean sent;
    private Throwable unhandled;

    RequestCycle(Dispatcher dispatcher, Exchange exchange, RequestView request, FlaskContext context, Routed routed) {
        this.dispatcher = dispatcher;
        this.exchange = exchange;
        this.request = request;
        this.context = context;
        this.routed = routed;
        this.hooks = dispatcher.hooks().chain(null);
        this.steps = new Steps(exchange, context, dispatcher.blocking(), () -> dispatcher.sessions().openAhead(request),
                this::failed);
        this.unhandledFailure = new UnhandledFailure(dispatcher, context, request, steps, this::finish);
    }

    void start() {
        exchange.attach(context);
        if (routed.match() instanceof MatchResult.Pending pending) {
            steps.on(dispatcher.execution(pending, request.method()), () -> {
                decide();
                begin();
            });
        } else {
            decide();
            begin();
        }
    }

    /** Completes the match; what a converter aborts with is kept until the hooks have run, as every failure of routing. */
    private void decide() {
        try {
            work = dispatcher.work(routed, routed.match(), request);
        } catch (HttpException e) {
            work = Dispatcher.Work.routing(context -> {
                throw e;
            });
        }
    }

    private void begin() {
        steps.around(work.execution());
        hooks = dispatcher.hooks().chain(request.blueprint());
        if (!work.routing() && dispatcher.refusesOrigin(request)) {
            steps.hooks(false, () -> {
                throw new Forbidden();
            });
        } else if (hooks.preprocessors().isEmpty() && hooks.before().isEmpty()) {
            toView();
        } else {
            steps.hooks(hooks.entersBlocking() || dispatcher.sessions().openAhead(request), () -> {
                preprocess();
                before(0);
            });
        }
    }

    private void preprocess() {
        if (!hooks.preprocessors().isEmpty()) {
            Map<String, Object> arguments = request.changeViewArgs();
            hooks.preprocessors().forEach(hook -> hook.function().accept(request.endpoint(), arguments));
        }
    }

    private void before(int first) throws Exception {
        for (int i = first; i < hooks.before().size(); i++) {
            String hook = hooks.before().get(i).description();
            Object result = hooks.before().get(i).function().call();
            if (Async.isDeferred(result)) {
                int next = i + 1;
                steps.settle(result, early -> {
                    if (early != null) {
                        respond(hook, early);
                    } else {
                        steps.hooks(hooks.entersBlocking(), () -> before(next));
                    }
                });
                return;
            }
            if (result != null) {
                respond(hook, result);
                return;
            }
        }
        toView();
    }

    private void toView() {
        if (work.routing()) {
            steps.on(work.execution(), this::view);
        } else {
            steps.withSession(work.execution(), this::view);
        }
    }

    private void view() throws Exception {
        Uni<?> admission = work.admission().apply(context);
        if (admission == null) {
            steps.settle(work.view().call(context), this::viewReturned);
        } else {
            steps.settle(admission, admitted -> steps.on(work.execution(),
                    () -> steps.settle(work.view().call(context), this::viewReturned)));
        }
    }

    private void viewReturned(Object value) {
        if (value == null) {
            throw new IllegalStateException(("The view %s of endpoint '%s' returned null: a view must return a response. "
                    + "Return \"\" for an empty one, or check that every path through the method returns something.")
                    .formatted(work.description(), request.endpoint()));
        }
        respond(work.description(), value);
    }

    private void respond(String who, Object value) {
        Object ready = exchange.onEventLoop() ? dispatcher.converter().withoutWaiting(value) : value;
        steps.settle(ready, settled -> finish(converted(who, settled)));
    }

    private Response converted(String who, Object value) {
        try {
            return dispatcher.converter().convert(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s did not return a valid response: %s.".formatted(who, e.getMessage()), e);
        }
    }

    private void failed(Throwable failure) {
        if (sent) {
            LOG.errorf(failure, "The response of %s %s could not be sent", request.method(), LogText.of(request.path()));
            return;
        }
        boolean lostBefore = context.lostSession();
        if (dispatcher.sessions().lose(context, failure) && finishing && !lostBefore) {
            handle(failure);
            return;
        }
        if (handlingError || finishing) {
            UnhandledFailure.remember(failureInHand, failure);
            internalServerError(failure);
            return;
        }
        Uni<HttpException> refusal = refused ? null : dispatcher.security().refusal(failure, exchange);
        if (refusal == null) {
            handle(failure);
        } else {
            refused = true;
            steps.settle(refusal, refusing -> refused((HttpException) refusing));
        }
    }

    /** Whatever page an error handler makes of it, the answer has the headers that tell the client how to go on. */
    private void refused(HttpException refusal) {
        if (refusal.code() != null) {
            context.afterThisRequest(response -> {
                if (response.status() == refusal.code()) {
                    refusal.headers().forEach(response::header);
                }
                return response;
            });
        }
        handle(refusal);
    }

    private void handle(Throwable failure) {
        handlingError = true;
        if (failure instanceof HttpException http && http.code() == null) {
            finish(http.response());
            return;
        }
        failureInHand = failure;
        dispatcher.errorHandlers().find(failure, request.blueprint()).ifPresentOrElse(
                handler -> steps.withSession(handler.execution(),
                        () -> steps.settle(handler.handler().call(failure), value -> handled(handler, value))),
                () -> {
                    if (failure instanceof HttpException http && !dispatcher.traps(http)) {
                        unhandled(http);
                    } else {
                        internalServerError(failure);
                    }
                });
    }

    /** Answers with the default page; what dev mode shows instead may take its time. */
    private void unhandled(HttpException failure) {
        boolean unrouted = work != null && work.routing() || failure instanceof MissingFile;
        if (unrouted && dispatcher.debugging()) {
            steps.on(Execution.BLOCKING,
                    () -> finish(dispatcher.debugMode().unrouted(failure, context).orElseGet(failure::response)));
        } else {
            finish(failure.response());
        }
    }

    private void handled(ErrorHandlers.Registered handler, Object value) {
        if (value == null) {
            throw new IllegalStateException("The error handler %s returned null: it must return a response."
                    .formatted(handler.description()));
        }
        respond(handler.description(), value);
    }

    private void internalServerError(Throwable failure) {
        unhandled = failure;
        handlingError = true;
        lastResort = true;
        dispatcher.logException(request, failure);
        steps.hooks(dispatcher.events().observesFailures() || dispatcher.debugging(), () -> {
            try {
                dispatcher.events().failed(failure);
            } catch (RuntimeException secondary) {
                dispatcher.logException(request, secondary);
            }
            unhandledFailure.answer(failure);
        });
    }

    /**
     * Calls the after-request hooks, saves the session, and sends. If one of them fails, the 500 page takes the response's
     * place, and they are called again with that; if they fail again, it is sent as it is.
     */
    private void finish(Response response) {
        steps.hooks(hooks.leavesBlocking() || dispatcher.sessions().savingMayBlock(context, !hooks.after().isEmpty()), () -> {
            finishing = true;
            failureInHand = null;
            Response finished = lastResort ? finishedOrAsItIs(response) : finished(response);
            send(finished);
        });
    }

    private Response finishedOrAsItIs(Response response) {
        try {
            return finished(response);
        } catch (Throwable secondary) {
            dispatcher.logException(request, secondary);
            return response;
        }
    }

    private Response finished(Response response) throws Exception {
        Response current = response;
        for (int i = 0; i < context.afterThisRequest().size(); i++) {
            current = context.afterThisRequest().get(i).apply(current);
        }
        for (Hooks.Hook<Hooks.AfterHook> hook : hooks.after()) {
            current = hook.function().call(current);
            if (current == null) {
                throw new IllegalStateException("The after-request hook %s returned null: it must return a response."
                        .formatted(hook.description()));
            }
        }
        dispatcher.sessions().save(context, current);
        dispatcher.sessions().checkCookies(request, current);
        for (Hooks.Hook<Consumer<Response>> hook : hooks.finished()) {
            hook.function().accept(current);
        }
        return current;
    }

    private void send(Response response) {
        sent = true;
        Response last = FinalResponse.of(response);
        if (dispatcher.sessions().openBeforeBody(context, last)) {
            context.openSession();
        }
        if (context.staysForBody()) {
            exchange.send(last, () -> teardown(() -> end(last)));
        } else {
            teardown(() -> exchange.send(last, () -> end(last)));
        }
    }

    /** The callbacks of the response may block: they run where teardown hooks would. */
    private void end(Response response) {
        steps.hooks(response.hasCallbacks(), () -> {
            try {
                response.close();
            } catch (RuntimeException e) {
                LOG.errorf(e, "What was to be called at the end of %s %s failed", request.method(),
                        LogText.of(request.path()));
            } finally {
                ended(response);
            }
        });
    }

    private void ended(Response response) {
        try {
            dispatcher.ended(context, response);
        } finally {
            exchange.close();
        }
    }

    private void teardown(Steps.Step next) {
        steps.hooks(hooks.endsBlocking(), () -> {
            for (Hooks.Hook<Consumer<Throwable>> hook : hooks.teardown()) {
                try {
                    hook.function().accept(unhandled);
                } catch (Throwable e) {
                    LOG.errorf(e, "The teardown %s failed", hook.description());
                }
            }
            next.run();
        });
    }
}
