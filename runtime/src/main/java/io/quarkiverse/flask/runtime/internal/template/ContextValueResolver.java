package io.quarkiverse.flask.runtime.internal.template;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Session;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;

/**
 * {@code {session.name}} and {@code {g.name}}: the value, or nothing where there is none, as in Jinja.
 */
final class ContextValueResolver implements ValueResolver {

    @Override
    public int getPriority() {
        return 20;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getParams().isEmpty() && (context.getBase() instanceof Session || context.getBase() instanceof Globals);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        String name = context.getName();
        if (context.getBase() instanceof Globals globals) {
            return CompletableFuture.completedFuture(globals.get(name));
        }
        Session session = (Session) context.getBase();
        return CompletableFuture.completedFuture(switch (name) {
            case "permanent" -> session.permanent();
            case "modified" -> session.modified();
            case "new", "isNew" -> session.isNew();
            default -> session.get(name);
        });
    }
}
