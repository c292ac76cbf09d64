package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.http.Exchange;

/**
 * Runs the steps of one request, one after the other, each on the kind of thread that suits it, with the context bound.
 */
final class Steps {

    /** A step; what it throws goes where the request's failures go. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private final Exchange exchange;
    private final FlaskContext context;
    private final BooleanSupplier opensSessionAhead;
    private final Consumer<Throwable> failed;
    /** Where steps go that may block: on worker threads, or on virtual ones. */
    private Execution blocking;
    private volatile Thread virtual;

    /**
     * @param blocking where steps go that may block
     * @param opensSessionAhead tells whether opening the session may block
     * @param failed takes what a step throws
     */
    Steps(Exchange exchange, FlaskContext context, Execution blocking, BooleanSupplier opensSessionAhead,
            Consumer<Throwable> failed) {
        this.blocking = blocking;
        this.opensSessionAhead = opensSessionAhead;
        this.exchange = exchange;
        this.context = context;
        this.failed = failed;
    }

    /** Says where the view runs: hooks and handlers that may block follow it there. */
    void around(Execution view) {
        if (view != Execution.NON_BLOCKING) {
            blocking = view;
        }
    }

    /** Runs a step: at once if this thread is of the kind. */
    void on(Execution execution, Step step) {
        switch (execution == Execution.BLOCKING ? blocking : execution) {
            case NON_BLOCKING -> {
                if (exchange.onEventLoop()) {
                    within(step);
                } else {
                    exchange.onEventLoop(() -> within(step));
                }
            }
            case BLOCKING -> {
                if (exchange.onEventLoop()) {
                    exchange.onWorker(() -> within(step));
                } else {
                    within(step);
                }
            }
            case VIRTUAL_THREAD -> {
                if (Thread.currentThread() == virtual) {
                    within(step);
                } else {
                    exchange.onVirtualThread(() -> {
                        virtual = Thread.currentThread();
                        within(step);
                    });
                }
            }
        }
    }

    /** Runs a step that may use the session: on the event loop it finds it opened, where that may block. */
    void withSession(Execution execution, Step step) {
        if (execution == Execution.NON_BLOCKING && !context.sessionKnown() && opensSessionAhead.getAsBoolean()) {
            on(Execution.BLOCKING, () -> {
                context.openSession();
                on(execution, step);
            });
        } else {
            on(execution, step);
        }
    }

    /** Runs a step of hooks: those that never block run wherever the request is. */
    void hooks(boolean mayBlock, Step step) {
        if (mayBlock) {
            on(Execution.BLOCKING, step);
        } else {
            within(step);
        }
    }

    /** Goes on with a value when it is there, on the kind of thread that this step runs on. */
    void settle(Object value, Consumer<Object> next) {
        if (!Async.isDeferred(value)) {
            next.accept(value);
            return;
        }
        Execution here = exchange.onEventLoop() ? Execution.NON_BLOCKING : Execution.BLOCKING;
        Async.whenDone(value, result -> on(here, () -> next.accept(result)),
                failure -> on(here, () -> failed.accept(failure)));
    }

    private void within(Step step) {
        try (CurrentContext.Scope scope = CurrentContext.bind(context)) {
            try {
                step.run();
            } catch (Throwable failure) {
                failed.accept(failure);
            }
        }
    }
}
