package io.quarkiverse.flask.runtime.internal.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.FlashedMessage;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Request;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;

/**
 * What every template sees besides its own values and {@link TemplateGlobals}: the functions of {@link TemplateFunctions}, and
 * what the context processors add.
 */
@Singleton
@TemplateData(target = Request.class)
@TemplateData(target = FlashedMessage.class)
@TemplateData(target = Globals.class)
@TemplateData(target = MultiDict.class)
@TemplateData(target = FileStorage.class)
@TemplateData(target = Markup.class)
public class TemplateContext {

    private static final String ADDED = TemplateContext.class.getName();

    private final JsonFilter json = new JsonFilter();
    private final ParsedStrings parsed = new ParsedStrings();
    private volatile TemplateSources sources = TemplateSources.NONE;
    private volatile ApplicationExtensions extensions = ApplicationExtensions.NONE;
    private volatile boolean explains;
    private volatile Supplier<List<Supplier<? extends Map<String, ?>>>> processors = List::of;

    /** Teaches an engine what templates of Flask know. */
    public void configure(@Observes EngineBuilder engine) {
        engine.addParserHook(JinjaReport::refuse);
        TemplateFunctions.all().forEach(engine::addValueResolver);
        engine.addValueResolver(new ContextValueResolver());
        FilterResolver.all(json, (name, value) -> extensions.has(name, value)).forEach(engine::addValueResolver);
        engine.addValueResolver(new MarkupResolver());
        engine.addValueResolver(new GlobalResolver());
        engine.addResultMapper(new Escaper());
        engine.addSectionHelper(new EvalSection(parsed));
        engine.addNamespaceResolver(new EvalFunction(parsed));
        engine.addTemplateInstanceInitializer(this::initialize);
    }

    /** Returns what the context processors add to an instance, which may be given it only when it is rendered. */
    @SuppressWarnings("unchecked")
    Map<String, Object> added(TemplateInstance instance) {
        return instance.getAttribute(ADDED) instanceof Map<?, ?> added ? (Map<String, Object>) added : processed();
    }

    /** Gives an instance whose data is one object the values that it sees where the object has none of the name. */
    void add(TemplateInstance instance, Map<String, Object> values) {
        instance.setAttribute(ADDED, values);
    }

    /** Returns what the instance of an expression's template sees besides its data. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> added(EvalContext expression) {
        return expression.getAttribute(ADDED) instanceof Map<?, ?> added ? (Map<String, Object>) added : Map.of();
    }

    void processors(Supplier<List<Supplier<? extends Map<String, ?>>>> newProcessors) {
        processors = newProcessors;
    }

    /** Sets where templates are. */
    public void sources(TemplateSources newSources) {
        sources = newSources;
    }

    /** Sets the application's own template extensions. */
    public void extensions(ApplicationExtensions newExtensions) {
        extensions = newExtensions;
    }

    TemplateSources sources() {
        return sources;
    }

    /** Sets whether each look for a template is logged. */
    public void explains(boolean explain) {
        explains = explain;
    }

    boolean explains() {
        return explains;
    }

    JsonFilter json() {
        return json;
    }

    ParsedStrings parsed() {
        return parsed;
    }

    private void initialize(TemplateInstance instance) {
        if (!Flask.hasAppContext() || processors.get().isEmpty()) {
            return;
        }
        Map<String, Object> added = processed();
        added.forEach(instance::data);
        add(instance, added);
    }

    private Map<String, Object> processed() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (Flask.hasAppContext()) {
            processors.get().forEach(processor -> values.putAll(processor.get()));
        }
        return values;
    }
}
