package io.quarkiverse.flask.runtime.internal.vertx;

import io.quarkiverse.flask.runtime.internal.context.ContextCarrier;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Carries the context of a request in the duplicated Vert.x context that each request has to itself.
 */
public final class CarriedContext implements ContextCarrier {

    private static final String KEY = CarriedContext.class.getName();

    static void put(Context context, Object flaskContext) {
        if (VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, flaskContext);
        }
    }

    @Override
    public FlaskContext current() {
        return of(Vertx.currentContext());
    }

    /** Returns what a Vert.x context carries, or {@code null}. */
    static FlaskContext of(Context context) {
        return context != null && VertxContext.isDuplicatedContext(context) ? context.getLocal(KEY) : null;
    }
}
