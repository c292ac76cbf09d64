package io.quarkiverse.flask.runtime.internal.template;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.quarkiverse.flask.Markup;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;

/**
 * {@code {text.safe}} is markup, and {@code {one + other}} is if either is: the other is escaped.
 */
final class MarkupResolver implements ValueResolver {

    private static final Set<String> PLUS = Set.of("+", "plus");
    private static final Set<String> SAFE = Set.of("safe", "raw");

    /** Before Qute's own, after an application's. */
    @Override
    public int getPriority() {
        return 8;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        Object base = context.getBase();
        return switch (context.getParams().size()) {
            case 0 -> SAFE.contains(context.getName()) && base instanceof CharSequence;
            case 1 -> PLUS.contains(context.getName()) && base instanceof CharSequence;
            default -> false;
        };
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        CharSequence base = (CharSequence) context.getBase();
        if (context.getParams().isEmpty()) {
            return CompletableFuture.completedFuture(Markup.of(base.toString()));
        }
        return context.evaluate(context.getParams().get(0)).thenApply(other -> base instanceof Markup || other instanceof Markup
                ? Markup.escape(base).plus(other)
                : Results.NotFound.from(context));
    }
}
