package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.quarkiverse.flask.Response;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/**
 * Renders templates by name and from text.
 */
public final class Templates {

    /** Bounds what an application that makes template texts from data can make us keep. */
    private static final int MAX_PARSED_STRINGS = 500;

    private final Engine engine;
    private final TemplateContext context;
    private final Variant stringVariant;
    private final Map<String, Template> parsedStrings = new ConcurrentHashMap<>();

    public Templates(Engine engine, TemplateContext context, boolean escapeStrings) {
        this.engine = engine;
        this.context = context;
        this.stringVariant = Variant.forContentType(escapeStrings ? Variant.TEXT_HTML : Variant.TEXT_PLAIN);
    }

    /** Sets who adds values to the templates of the current request. */
    public void contextProcessors(Supplier<List<Supplier<? extends Map<String, ?>>>> processors) {
        context.processors(processors);
    }

    /**
     * Renders a template of the templates folder.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public String render(String name, Map<String, ?> values) {
        Template template = engine.getTemplate(name);
        if (template == null) {
            throw new IllegalArgumentException(("There is no template '%s': looked for src/main/resources/templates/%s and for "
                    + "it with the suffixes of quarkus.qute.suffixes.").formatted(name, name));
        }
        return render(template.instance(), values);
    }

    /** Renders a template given as text. */
    public String renderString(String source, Map<String, ?> values) {
        Template template = parsedStrings.get(source);
        if (template == null) {
            template = engine.parse(source, stringVariant);
            if (parsedStrings.size() < MAX_PARSED_STRINGS) {
                parsedStrings.put(source, template);
            }
        }
        return render(template.instance(), values);
    }

    /** Tells whether a value is a template with its data. */
    public boolean isTemplate(Object value) {
        return value instanceof TemplateInstance;
    }

    /** Renders a template with its data; its variant says the content type. */
    public Response render(Object instance) {
        TemplateInstance template = (TemplateInstance) instance;
        Response response = new Response(template.render());
        Object variant = template.getAttribute(TemplateInstance.SELECTED_VARIANT);
        if (variant == null && template.getTemplate() != null) {
            variant = template.getTemplate().getVariant().orElse(null);
        }
        return variant instanceof Variant known ? response.mimetype(known.getContentType()) : response;
    }

    private static String render(TemplateInstance instance, Map<String, ?> values) {
        values.forEach(instance::data);
        return instance.render();
    }
}
