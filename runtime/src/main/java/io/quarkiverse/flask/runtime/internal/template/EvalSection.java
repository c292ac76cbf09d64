package io.quarkiverse.flask.runtime.internal.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalSectionHelper;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Scope;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode.Origin;

/**
 * Qute's {@code {#eval text /}}, where the text is escaped as the template is that it is evaluated in; Qute escapes nothing
 * there.
 */
final class EvalSection implements SectionHelperFactory<SectionHelper> {

    private static final String TEMPLATE = "template";

    private final EvalSectionHelper.Factory qutes = new EvalSectionHelper.Factory();
    private final ParsedStrings parsed;

    EvalSection(ParsedStrings parsed) {
        this.parsed = parsed;
    }

    @Override
    public List<String> getDefaultAliases() {
        return qutes.getDefaultAliases();
    }

    @Override
    public ParametersInfo getParameters() {
        return qutes.getParameters();
    }

    @Override
    public Scope initializeBlock(Scope outerScope, BlockInfo block) {
        return qutes.initializeBlock(outerScope, block);
    }

    @Override
    public SectionHelper initialize(SectionInitContext context) {
        Map<String, Expression> parameters = new HashMap<>();
        context.getParameters().keySet().forEach(name -> parameters.put(name, context.getExpression(name)));
        return section -> section.evaluate(parameters)
                .thenCompose(values -> evaluate(context.getEngine(), parameters.get(TEMPLATE).getOrigin(), values,
                        section.resolutionContext()));
    }

    private CompletionStage<ResultNode> evaluate(Engine engine, Origin origin, Map<String, Object> values,
            ResolutionContext outer) {
        ResolutionContext inner = values.size() > 1 ? outer.createChild(Mapper.wrap(values), null) : outer;
        try {
            return parsed.get(engine, values.get(TEMPLATE).toString(), Escaper.variant(origin)).getRootNode().resolve(inner);
        } catch (TemplateException e) {
            throw TemplateException.builder().origin(origin).cause(e)
                    .message(
                            "Parser error in the template text that line {line}{#if place} of '{place}'{/if} evaluates: {problem}")
                    .argument("place", origin.hasNonGeneratedTemplateId() ? origin.getTemplateId() : "")
                    .argument("line", origin.getLine()).argument("problem", e.getMessage()).build();
        }
    }
}
