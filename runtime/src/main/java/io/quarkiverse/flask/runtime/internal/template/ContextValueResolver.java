package io.quarkiverse.flask.runtime.internal.template;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.template.TemplateFunctions.Flash;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;

/**
 * {@code {session.name}}, {@code {g.name}} and {@code {request.args.name}}: the value, or nothing where there is none, as in
 * Jinja; and flashed messages, which may be HTML.
 */
final class ContextValueResolver implements ValueResolver {

    /** What a multi-dict has itself, whatever a client sends. */
    private static final Set<String> PROPERTIES = Set.of("keys", "items", "asMap", "size", "isEmpty", "empty");

    private static final Set<String> FLASH = Set.of("category", "message");

    @Override
    public int getPriority() {
        return 20;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        Object base = context.getBase();
        return context.getParams().isEmpty() && !JsonFilter.NAME.equals(context.getName())
                && (base instanceof Flash && FLASH.contains(context.getName()) || base instanceof Session
                        || base instanceof Globals
                        || base instanceof MultiDict && !PROPERTIES.contains(context.getName()));
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        String name = context.getName();
        if (context.getBase() instanceof Flash flash) {
            return CompletableFuture.completedFuture(name.equals("category") ? flash.category() : flash.message());
        }
        if (context.getBase() instanceof Globals globals) {
            return CompletableFuture.completedFuture(globals.get(name));
        }
        if (context.getBase() instanceof MultiDict<?> dict) {
            return CompletableFuture.completedFuture(dict.get(name));
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
