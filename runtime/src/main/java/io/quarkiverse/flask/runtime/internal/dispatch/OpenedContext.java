package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.context.RequestScope;

/**
 * A context opened by hand on the thread that created it.
 */
public final class OpenedContext implements FlaskApp.Context {

    private static final Logger LOG = Logger.getLogger(OpenedContext.class);

    private final Thread owner = Thread.currentThread();
    private final FlaskContext context;
    private final Supplier<List<Hooks.Hook<Consumer<Throwable>>>> teardown;
    private final CurrentContext.Scope requestScope;
    private final CurrentContext.Scope scope;
    private boolean closed;

    OpenedContext(FlaskContext context, Supplier<List<Hooks.Hook<Consumer<Throwable>>>> teardown) {
        this.context = context;
        this.teardown = teardown;
        this.requestScope = RequestScope.open();
        this.scope = CurrentContext.bind(context);
    }

    @Override
    public void close() {
        close(null);
    }

    /** Ends the context; its teardown gets what the work in it failed with. */
    void close(Throwable failure) {
        if (closed) {
            return;
        }
        if (Thread.currentThread() != owner || CurrentContext.get() != context) {
            throw new IllegalStateException("A context must be closed on the thread that opened it, the one opened last first: "
                    + "use try (var context = app.appContext()) { … }.");
        }
        closed = true;
        try {
            for (Hooks.Hook<Consumer<Throwable>> hook : teardown.get()) {
                try {
                    hook.function().accept(failure);
                } catch (Throwable e) {
                    LOG.errorf(e, "The teardown %s failed", hook.description());
                }
            }
        } finally {
            scope.close();
            requestScope.close();
        }
    }
}
