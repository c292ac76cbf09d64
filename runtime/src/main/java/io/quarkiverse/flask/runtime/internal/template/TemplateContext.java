package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkiverse.flask.FlashedMessage;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Request;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;

/**
 * What every template sees besides its own values: {@code request}, {@code session}, {@code g}, {@code config}, the functions
 * of {@link TemplateFunctions}, and what the context processors add.
 */
@Singleton
@TemplateData(target = Request.class)
@TemplateData(target = FlashedMessage.class)
public class TemplateContext {

    private volatile Supplier<List<Supplier<? extends Map<String, ?>>>> processors = List::of;

    void configure(@Observes EngineBuilder engine) {
        TemplateFunctions.all().forEach(engine::addValueResolver);
        engine.addValueResolver(new ContextValueResolver());
        engine.addResultMapper(new Escaper());
        engine.addTemplateInstanceInitializer(this::initialize);
    }

    void processors(Supplier<List<Supplier<? extends Map<String, ?>>>> newProcessors) {
        processors = newProcessors;
    }

    private void initialize(TemplateInstance instance) {
        if (!Flask.hasAppContext()) {
            return;
        }
        instance.computedData("g", name -> Flask.g());
        instance.computedData("config", name -> Flask.currentApp().config());
        if (Flask.hasRequestContext()) {
            instance.computedData("request", name -> Flask.request());
            instance.computedData("session", name -> Flask.session());
        }
        for (Supplier<? extends Map<String, ?>> processor : processors.get()) {
            processor.get().forEach(instance::data);
        }
    }
}
