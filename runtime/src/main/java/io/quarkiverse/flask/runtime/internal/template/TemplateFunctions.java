package io.quarkiverse.flask.runtime.internal.template;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

import io.quarkiverse.flask.ContextAccess;
import io.quarkiverse.flask.Flask;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.ValueResolver;

/**
 * The functions that templates call without naming an object, under Java's names and Flask's.
 */
final class TemplateFunctions {

    private TemplateFunctions() {
    }

    static List<ValueResolver> all() {
        return List.of(
                function(TemplateFunctions::urlFor, "urlFor", "url_for"),
                function(arguments -> flashed(arguments).map(Flash::message).toList(), "getFlashedMessages",
                        "get_flashed_messages"),
                function(arguments -> flashed(arguments).toList(), "getFlashedMessagesWithCategories",
                        "get_flashed_messages_with_categories"));
    }

    private static Object urlFor(Object[] arguments) {
        if (arguments.length == 0 || arguments[0] == null) {
            throw new IllegalArgumentException("urlFor needs an endpoint: {urlFor('index')}.");
        }
        return Flask.urlFor(arguments[0].toString(), Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** A flashed message; one that is HTML stays so. */
    record Flash(String category, CharSequence message) {
    }

    private static Stream<Flash> flashed(Object[] categories) {
        List<String> wanted = Arrays.stream(categories).map(String::valueOf).toList();
        return ContextAccess.get().flashed().stream()
                .filter(message -> wanted.isEmpty() || wanted.contains(message.getKey()))
                .map(message -> new Flash(message.getKey(), message.getValue()));
    }

    private static ValueResolver function(Function<Object[], Object> function, String... names) {
        List<String> known = List.of(names);
        return new ValueResolver() {
            /** After methods of the application's own. */
            @Override
            public int getPriority() {
                return -5;
            }

            /** Where an expression begins: behind a dot the name is another's. */
            @Override
            public boolean appliesTo(EvalContext context) {
                return known.contains(context.getName()) && context.getBase() == context.resolutionContext().getData();
            }

            @Override
            public CompletionStage<Object> resolve(EvalContext context) {
                EvaluatedParams params = EvaluatedParams.evaluate(context);
                return params.stage.thenCompose(ignored -> call(params, context.getParams().size()));
            }

            private CompletionStage<Object> call(EvaluatedParams params, int count) {
                Object[] arguments = new Object[count];
                try {
                    for (int i = 0; i < count; i++) {
                        arguments[i] = params.getResult(i);
                    }
                    return CompletableFuture.completedFuture(function.apply(arguments));
                } catch (Exception e) {
                    return CompletableFuture.failedFuture(e);
                }
            }
        };
    }
}
