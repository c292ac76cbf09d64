package io.quarkiverse.flask.runtime.internal.context;

/**
 * What Flask says to code that asks for a context where there is none, and what to do about it.
 */
final class OutsideContext {

    private OutsideContext() {
    }

    static IllegalStateException request() {
        return new IllegalStateException("""
                Working outside of request context.

                This needs an active HTTP request: a view, a hook or an error handler, or what they call on the same \
                thread or in the Uni they return. For work on another thread, wrap the task while the request is there: \
                Flask.copyCurrentRequestContext(task).""");
    }

    static IllegalStateException application() {
        return new IllegalStateException("""
                Working outside of application context.

                This needs the current application: during a request it is there by itself; elsewhere open a context, \
                try (var context = app.appContext()) { … }, with an injected FlaskApp.""");
    }
}
