package io.quarkiverse.flask.runtime.internal.template;

import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ValueResolver;

/**
 * Gives the variables of {@link TemplateGlobals} to what is rendered without its template's values: user tags, and whatever is
 * included as isolated. A macro of Jinja sees them, too. A template whose data is one object sees them, and what the context
 * processors add, where the object has no such property.
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
        return context.getParams().isEmpty() && context.resolutionContext().getParent() == null
                && (GLOBALS.contains(context.getName()) && context.getBase() instanceof Mapper
                        || isOneObject(context) && (GLOBALS.contains(context.getName()) || isAdded(context)));
    }

    private static boolean isOneObject(EvalContext context) {
        Object data = context.resolutionContext().getData();
        return data != null && data == context.getBase() && !(data instanceof Mapper);
    }

    private static boolean isAdded(EvalContext context) {
        return TemplateContext.added(context).containsKey(context.getName());
    }

    /** An application's global has taken the place of ours. */
    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return isOneObject(context) && isAdded(context)
                ? CompletedStage.of(TemplateContext.added(context).get(context.getName()))
                : context.evaluate("global:" + context.getName());
    }

    /** None: the same expression may have a value of its own the next time. */
    @Override
    public ValueResolver getCachedResolver(EvalContext context) {
        return null;
    }
}
