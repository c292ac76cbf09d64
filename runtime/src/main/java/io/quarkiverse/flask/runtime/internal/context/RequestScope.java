package io.quarkiverse.flask.runtime.internal.context;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;

/**
 * The CDI request scope of a request, for work that goes to another thread.
 *
 * @param context who keeps scopes, or {@code null} outside a container
 * @param state the beans of the scope, or {@code null} if none is active
 */
public record RequestScope(ManagedContext context, ContextState state) {

    private static final CurrentContext.Scope NOTHING = () -> {
        // nothing to take back
    };

    /** Opens a scope of its own for this thread until it is closed, unless one is active. */
    public static CurrentContext.Scope open() {
        RequestScope current = current();
        if (current.context == null || current.state != null) {
            return NOTHING;
        }
        current.context.activate();
        return current.context::terminate;
    }

    static RequestScope current() {
        ArcContainer container = Arc.container();
        ManagedContext context = container == null ? null : container.requestContext();
        return new RequestScope(context, context == null ? null : context.getStateIfActive());
    }

    /** Makes the scope this thread's until it is closed; nothing changes if there is none, or its request is over. */
    CurrentContext.Scope activate() {
        if (state == null || !state.isValid()) {
            return NOTHING;
        }
        ContextState before = context.getStateIfActive();
        context.activate(state);
        return () -> {
            context.deactivate();
            if (before != null) {
                context.activate(before);
            }
        };
    }
}
