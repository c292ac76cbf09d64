package io.quarkiverse.flask.runtime.internal.context;

/**
 * The context of the running code: the one bound to its thread, else the one its event loop carries.
 */
public final class CurrentContext {

    private static final ThreadLocal<FlaskContext> BOUND = new ThreadLocal<>();
    private static volatile ContextCarrier carrier = () -> null;

    private CurrentContext() {
    }

    /** Restores what was bound before; closed on the thread that opened it. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Sets who knows the context of unbound work; at startup. */
    public static void carriedBy(ContextCarrier newCarrier) {
        carrier = newCarrier;
    }

    /** Returns the current context, or {@code null}. */
    public static FlaskContext get() {
        FlaskContext bound = BOUND.get();
        return bound != null ? bound : carrier.current();
    }

    /** Binds a context to this thread, {@code null} for none, until the scope is closed. */
    public static Scope bind(FlaskContext context) {
        FlaskContext before = BOUND.get();
        set(context);
        return () -> set(before);
    }

    static FlaskContext bound() {
        return BOUND.get();
    }

    static void set(FlaskContext context) {
        if (context == null) {
            BOUND.remove();
        } else {
            BOUND.set(context);
        }
    }
}
