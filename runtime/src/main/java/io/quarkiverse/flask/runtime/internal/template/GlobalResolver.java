package io.quarkiverse.flask.runtime.internal.template;

import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ValueResolver;

/**
 * Gives the variables of {@link TemplateGlobals} to what is rendered without its template's values: user tags, and whatever is
 * included as isolated. A macro of Jinja sees them, too.
 */
final class GlobalResolver implements ValueResolver {

    private static final Set<String> GLOBALS = Set.of("request", "session", "g", "config");

    /** After everything else. */
    @Override
    public int getPriority() {
        return -100;
    }

    /** Outside all sections, where nothing else can have the name. */
    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Mapper && GLOBALS.contains(context.getName()) && context.getParams().isEmpty()
                && context.resolutionContext().getParent() == null;
    }

    /** An application's global has taken the place of ours. */
    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return context.evaluate("global:" + context.getName());
    }

    /** None: the same expression may have a value of its own the next time. */
    @Override
    public ValueResolver getCachedResolver(EvalContext context) {
        return null;
    }
}
