package io.quarkiverse.flask.runtime.internal.dispatch;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;

/**
 * Looks at the contexts of requests after they have ended: for test clients. An application has one while there are any.
 */
public interface ContextKeeper {

    /** A request begins. */
    void begins(FlaskContext context);

    /** A request has ended, with all its teardown. */
    void ended(FlaskContext context);
}
