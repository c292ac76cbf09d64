package io.quarkiverse.flask.runtime.internal.context;

/**
 * Knows the context of work that no thread is bound to: callbacks on an event loop.
 */
@FunctionalInterface
public interface ContextCarrier {

    /** Returns the context of what is running now, or {@code null}. */
    FlaskContext current();
}
