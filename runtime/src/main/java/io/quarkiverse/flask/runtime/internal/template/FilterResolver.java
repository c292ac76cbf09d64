package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import io.quarkiverse.flask.Markup;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;

/**
 * Resolves the filters. Those of the platform's own values come before Java's methods of the same names, unless the application
 * has a template extension of that name; those of all others after whatever they have themselves.
 */
final class FilterResolver implements ValueResolver {

    private static final int BEFORE_METHODS = 15;
    private static final int AFTER_EVERYTHING = -10;

    private final JsonFilter json;
    private final Predicate<EvalContext> mine;
    private final int priority;

    private FilterResolver(JsonFilter json, Predicate<EvalContext> mine, int priority) {
        this.json = json;
        this.mine = mine;
        this.priority = priority;
    }

    /**
     * @param extended tells whether the application has a template extension of a name for a value
     */
    static List<ValueResolver> all(JsonFilter json, BiPredicate<String, Object> extended) {
        Predicate<EvalContext> first = context -> isPlain(context.getBase())
                && !extended.test(context.getName(), context.getBase());
        return List.of(new FilterResolver(json, first, BEFORE_METHODS),
                new FilterResolver(json, first.negate(), AFTER_EVERYTHING));
    }

    /** Tells whether a value is of a class that no application can have given properties; a map has those that are in it. */
    private static boolean isPlain(Object value) {
        return value instanceof Markup || value instanceof RawString || value != null && !(value instanceof Map<?, ?>)
                && (value.getClass().isArray() || value.getClass().getName().startsWith("java."));
    }

    @Override
    public int getPriority() {
        return priority;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        Object base = context.getBase();
        return (isJson(base, context) || Filters.find(base, context.getName(), context.getParams().size()) != null)
                && mine.test(context);
    }

    private static boolean isJson(Object base, EvalContext context) {
        return JsonFilter.NAME.equals(context.getName()) && !Results.isNotFound(base)
                && !(base instanceof Mapper);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        EvaluatedParams params = EvaluatedParams.evaluate(context);
        return params.stage.thenCompose(ignored -> apply(context, params));
    }

    private CompletionStage<Object> apply(EvalContext context, EvaluatedParams params) {
        try {
            List<Object> arguments = new ArrayList<>();
            for (int i = 0; i < context.getParams().size(); i++) {
                arguments.add(params.getResult(i));
            }
            Object base = context.getBase();
            String attribute = isJson(base, context) ? null : Filters.attribute(context.getName(), arguments);
            if (attribute != null) {
                return attributes(context, attribute)
                        .thenApply(values -> Filters.apply(base, context.getName(), arguments, values));
            }
            return CompletableFuture.completedFuture(isJson(base, context) ? json.apply(base, arguments)
                    : Filters.apply(base, context.getName(), arguments));
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Asks each item, as {@code {item.attribute}} does. */
    private static CompletionStage<List<?>> attributes(EvalContext context, String attribute) {
        List<CompletableFuture<Object>> values = new ArrayList<>();
        for (Object item : SequenceFilters.items(context.getBase(), new FilterArguments(context.getName(), List.of()))) {
            values.add(context.resolutionContext().createChild(item, null).evaluate("this." + attribute).toCompletableFuture());
        }
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
                .thenApply(done -> values.stream().map(CompletableFuture::join).toList());
    }

    /** What comes last is asked last each time: the next value may have a property of that name. */
    @Override
    public ValueResolver getCachedResolver(EvalContext context) {
        return priority == BEFORE_METHODS ? this : null;
    }
}
