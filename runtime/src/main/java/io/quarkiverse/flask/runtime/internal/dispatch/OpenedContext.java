package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;

/**
 * An application context opened by hand on the thread that created it.
 */
final class OpenedContext implements FlaskApp.Context {

    private static final Logger LOG = Logger.getLogger(OpenedContext.class);

    private final Thread owner = Thread.currentThread();
    private final FlaskContext context;
    private final Hooks hooks;
    private final CurrentContext.Scope scope;
    private boolean closed;

    OpenedContext(FlaskContext context, Hooks hooks) {
        this.context = context;
        this.hooks = hooks;
        this.scope = CurrentContext.bind(context);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (Thread.currentThread() != owner || CurrentContext.get() != context) {
            throw new IllegalStateException("An application context must be closed on the thread that opened it, "
                    + "the one opened last first: use try (var context = app.appContext()) { … }.");
        }
        closed = true;
        try {
            for (Hooks.Hook<Consumer<Throwable>> hook : hooks.teardownApp()) {
                try {
                    hook.function().accept(null);
                } catch (RuntimeException e) {
                    LOG.errorf(e, "The teardown %s failed", hook.description());
                }
            }
        } finally {
            scope.close();
        }
    }
}
