package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.flask.Markup;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;

/**
 * Escapes values in HTML and XML templates as Flask does, each by the name of the template that it is written in;
 * {@link Markup}
 * stays as it is.
 */
final class Escaper implements ResultMapper {

    private static final Set<String> ESCAPED = Set.of("text/html", "text/xml", "application/xml", "application/xhtml+xml",
            "image/svg+xml");
    /** Whatever content types the application gives them. */
    private static final List<String> SUFFIXES = List.of(".html", ".htm", ".xml", ".xhtml", ".svg");

    @Override
    public int getPriority() {
        return 20;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        if (result instanceof RawString) {
            return false;
        }
        if (result instanceof Markup) {
            return true;
        }
        return isMarkup(origin.getVariant()) || SUFFIXES.stream().anyMatch(origin.getTemplateId()::endsWith);
    }

    private static boolean isMarkup(Optional<Variant> variant) {
        return variant.isPresent() && ESCAPED.contains(variant.get().getContentType());
    }

    /** Returns the variant, or {@code null}, of a text that is to be escaped as what is written there. */
    static Variant variant(Origin origin) {
        boolean byName = !isMarkup(origin.getVariant()) && SUFFIXES.stream().anyMatch(origin.getTemplateId()::endsWith);
        return byName ? Variant.forContentType(Variant.TEXT_HTML) : origin.getVariant().orElse(null);
    }

    @Override
    public String map(Object result, Expression expression) {
        return Markup.escape(result).toString();
    }
}
