package io.quarkiverse.flask.runtime.internal.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.StreamingBody;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.Variant;

/**
 * Renders templates by name and from text.
 */
public final class Templates {

    private final Engine engine;
    private final TemplateLookup lookup;
    private final TemplateContext context;
    private final Variant stringVariant;
    private volatile RenderListener listener;

    public Templates(Engine engine, TemplateContext context, boolean escapeStrings) {
        this.engine = engine;
        this.lookup = new TemplateLookup(engine, context);
        this.context = context;
        this.stringVariant = Variant.forContentType(escapeStrings ? Variant.TEXT_HTML : Variant.TEXT_PLAIN);
    }

    /** Sets who is told of each rendering. */
    public void listener(RenderListener newListener) {
        listener = newListener;
    }

    /** Sets who adds values to the templates of the current request. */
    public void contextProcessors(Supplier<List<Supplier<? extends Map<String, ?>>>> processors) {
        context.processors(processors);
    }

    /** Sets who writes the JSON of templates. */
    public void json(JsonProvider provider) {
        context.json().writtenBy(provider);
    }

    /**
     * Renders the first of these templates that there is; {@code template$fragment} is a fragment.
     *
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is none
     */
    public String render(List<String> names, Map<String, ?> values) {
        TemplateLookup.Found found = lookup.first(names);
        return render(found.template(), found.name(), values);
    }

    /**
     * Renders the first of these templates that there is while it is sent.
     *
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is none
     */
    public StreamingBody stream(List<String> names, Map<String, ?> values) {
        TemplateLookup.Found found = lookup.first(names);
        return stream(found.template(), found.name(), values);
    }

    private StreamingBody stream(Template template, String name, Map<String, ?> values) {
        TemplateInstance instance = template.instance();
        Map<String, Object> all = prepared(instance, name, values);
        return out -> {
            instance.consume(out::accept).toCompletableFuture().join();
            rendered(name, all);
        };
    }

    /** Renders a template given as text while it is sent. */
    public StreamingBody streamString(String source, Map<String, ?> values) {
        return stream(parsed(source), "", values);
    }

    /** Renders a template given as text. */
    public String renderString(String source, Map<String, ?> values) {
        return render(parsed(source), "", values);
    }

    private Template parsed(String source) {
        return context.parsed().get(engine, source, stringVariant);
    }

    /** Returns the place in a template where this was thrown, if it was by one. */
    public Optional<TemplatePlace> place(Throwable failure) {
        TemplateNode.Origin origin = failure instanceof TemplateException thrown ? thrown.getOrigin() : null;
        if (origin == null) {
            return Optional.empty();
        }
        String name = origin.getTemplateId();
        TemplateSources sources = context.sources();
        String text = sources.has(name) ? null : context.parsed().source(origin.getTemplateGeneratedId());
        return Optional.of(new TemplatePlace(name, sources.folder(name), sources.file(name), text, origin.getLine()));
    }

    /** Tells whether a value is a template with its data. */
    public boolean isTemplate(Object value) {
        return value instanceof TemplateInstance;
    }

    /** A template that has been rendered with its data, and the values that whoever listens knows. */
    public record Rendered(TemplateInstance template, String name, Map<String, Object> values, String text) {
    }

    /** Renders a template with its data; its variant says the content type. */
    public Response render(Object instance) {
        TemplateInstance template = (TemplateInstance) instance;
        String name = name(template.getTemplate());
        Map<String, Object> all = prepared(template, name);
        return response(new Rendered(template, name, all, template.render()));
    }

    /** Renders a template with its data, and waits for none of its values; {@link #response} has to follow. */
    public CompletionStage<Rendered> renderLater(Object instance) {
        TemplateInstance template = (TemplateInstance) instance;
        String name = name(template.getTemplate());
        Map<String, Object> all = prepared(template, name);
        return template.renderAsync().thenApply(text -> new Rendered(template, name, all, text));
    }

    /** Makes a response of a template that has been rendered, and tells that it has. */
    public Response response(Rendered rendered) {
        rendered(rendered.name, rendered.values);
        TemplateInstance template = rendered.template;
        Object variant = template.getAttribute(TemplateInstance.SELECTED_VARIANT);
        if (variant == null && template.getTemplate() != null) {
            variant = template.getTemplate().getVariant().orElse(null);
        }
        Response response = new Response(rendered.text);
        return variant instanceof Variant known ? response.mimetype(known.getContentType()) : response;
    }

    private static String name(Template template) {
        if (template instanceof Template.Fragment fragment) {
            return fragment.getOriginalTemplate().getId() + "$" + fragment.getId();
        }
        return template == null ? "" : template.getId();
    }

    private String render(Template template, String name, Map<String, ?> values) {
        TemplateInstance instance = template.instance();
        Map<String, Object> all = prepared(instance, name, values);
        String text = instance.render();
        rendered(name, all);
        return text;
    }

    /** Gives an instance its values, which whoever listens may change; returns all of them if anybody does. */
    private Map<String, Object> prepared(TemplateInstance instance, String name, Map<String, ?> values) {
        values.forEach(instance::data);
        return listener == null ? Map.of() : told(instance, name, values, false);
    }

    /** Lets whoever listens change the values of an instance that has them already. */
    private Map<String, Object> prepared(TemplateInstance instance, String name) {
        if (listener == null) {
            return Map.of();
        }
        InstanceData data = InstanceData.of(instance);
        return told(instance, name, data.values(), data.isOneObject());
    }

    private Map<String, Object> told(TemplateInstance instance, String name, Map<String, ?> values, boolean oneObject) {
        Map<String, Object> all = new LinkedHashMap<>(context.added(instance));
        all.putAll(values);
        Map<String, Object> before = new LinkedHashMap<>(all);
        listener.rendering(name, all);
        if (oneObject) {
            context.add(instance, all);
            return all;
        }
        all.forEach((key, value) -> {
            if (!before.containsKey(key) || before.get(key) != value) {
                instance.data(key, value);
            }
        });
        before.keySet().stream().filter(key -> !all.containsKey(key)).forEach(key -> instance.data(key, null));
        return all;
    }

    private void rendered(String name, Map<String, Object> values) {
        RenderListener current = listener;
        if (current != null) {
            current.rendered(name, values);
        }
    }
}
