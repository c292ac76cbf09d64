package io.quarkiverse.flask.runtime.internal.template;

import java.util.concurrent.CompletionStage;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder.EngineListener;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvalSectionHelper;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Results;

/**
 * Qute's {@code {str:eval(text)}}, where each text is escaped as the template is that it is evaluated in; Qute escapes all
 * literal texts that are equal as the first that it came across.
 */
final class EvalFunction implements NamespaceResolver, EngineListener {

    private final ParsedStrings parsed;
    private volatile Engine engine;

    EvalFunction(ParsedStrings parsed) {
        this.parsed = parsed;
    }

    @Override
    public void engineBuilt(Engine built) {
        engine = built;
    }

    @Override
    public String getNamespace() {
        return "str";
    }

    /** Before Qute's own, after an application's that says no priority. */
    @Override
    public int getPriority() {
        return 4;
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        if (!EvalSectionHelper.EVAL.equals(context.getName()) || context.getParams().size() != 1) {
            return Results.notFound(context);
        }
        Expression text = context.getParams().get(0);
        return context.evaluate(text)
                .thenCompose(
                        source -> parsed.get(engine, String.valueOf(source), Escaper.variant(text.getOrigin())).getRootNode()
                                .resolve(context.resolutionContext()))
                .thenApply(EvalFunction::raw);
    }

    private static Object raw(ResultNode result) {
        StringBuilder text = new StringBuilder();
        result.process(text::append);
        return new RawString(text.toString());
    }
}
