package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.function.Supplier;

import io.quarkiverse.flask.routing.UrlRule;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * Names requests for metrics and traces by their rule, as it is written, so that there are as many names as rules, whatever
 * clients send. Costs nothing where nobody observes.
 */
final class RequestNames {

    /** Where Quarkus's metrics and traces look for the template of a path, in the request's own Vert.x context. */
    private static final String KEY = "UrlPathTemplate";
    /** Where traces look then: for the path of a Vert.x route, which is that of all requests. */
    private static final String OTHER_KEY_OF_TRACES = "VertxRoute";
    /** Set where somebody else may name the request. */
    private static final String LEFT = RequestNames.class.getName();
    /** All that no rule knows. */
    private static final String UNKNOWN = "/*";
    private static final int NOT_FOUND = 404;

    private final boolean observed;

    RequestNames(boolean observed) {
        this.observed = observed;
    }

    /** Tells whether names are wanted. */
    boolean isObserved() {
        return observed;
    }

    /**
     * Names a request that no rule has been asked about yet. If it is answered as it is, or the client goes away, it has that
     * name, or that of the rule that would have answered.
     *
     * @param rule finds it, or gives {@code null}
     */
    void begin(RoutingContext routing, Supplier<UrlRule> rule) {
        Context context = context();
        if (context != null) {
            context.putLocal(KEY, UNKNOWN);
            routing.addHeadersEndHandler(ended -> {
                if (context.getLocal(KEY) == UNKNOWN) {
                    answered(context, rule.get(), routing.response().getStatusCode());
                }
            });
        }
    }

    /** Metrics have a name of their own for what is not found, if it has no other. */
    private static void answered(Context context, UrlRule rule, int status) {
        if (rule != null) {
            context.putLocal(KEY, rule.rule());
        } else if (status == NOT_FOUND) {
            context.removeLocal(KEY);
            context.putLocal(OTHER_KEY_OF_TRACES, UNKNOWN);
        }
    }

    /** Names a request that a rule answers, or with {@code null} none. */
    void name(UrlRule rule) {
        put(rule == null ? UNKNOWN : rule.rule());
    }

    /** Leaves the name of a request to whoever else answers it. */
    void leave() {
        Context context = context();
        if (context != null) {
            context.removeLocal(KEY);
            context.putLocal(LEFT, true);
        }
    }

    /** Names a request that failed before anybody could: one that is no proper HTTP. */
    void failed() {
        Context context = context();
        if (context != null && context.getLocal(KEY) == null && context.getLocal(LEFT) == null) {
            context.putLocal(KEY, UNKNOWN);
        }
    }

    private void put(String name) {
        Context context = context();
        if (context != null) {
            context.putLocal(KEY, name);
        }
    }

    /** Returns the request's own context, or {@code null} if nobody looks there. */
    private Context context() {
        Context context = observed ? Vertx.currentContext() : null;
        return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
    }
}
