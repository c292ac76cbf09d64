package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.routing.Converter;

/**
 * What a rule's host or path is built from: text, quoted beforehand, and variables between.
 */
final class UrlTemplate {

    private record Variable(String name, Converter<Object> converter) {

        String toUrl(Object value) {
            try {
                return converter.toUrl(value);
            } catch (ClassCastException e) {
                throw new IllegalArgumentException("The value of <%s> is a %s, which %s does not take.".formatted(name,
                        value.getClass().getName(), converter.getClass().getName()), e);
            }
        }
    }

    /** Texts and variables in turn: a text first and last, empty where there is none. */
    private final String[] texts;
    private final Variable[] variables;
    private final Map<String, Object> defaults;

    private UrlTemplate(List<String> texts, List<Variable> variables, Map<String, Object> defaults) {
        this.texts = texts.toArray(new String[0]);
        this.variables = variables.toArray(new Variable[0]);
        this.defaults = defaults;
    }

    static UrlTemplate of(List<RuleParser.Piece> pieces, Map<String, Converter<?>> converters, Map<String, Object> defaults) {
        List<String> texts = new ArrayList<>();
        List<Variable> variables = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (RuleParser.Piece piece : pieces) {
            if (piece.variable()) {
                texts.add(text.toString());
                text.setLength(0);
                variables.add(new Variable(piece.text(), cast(converters.get(piece.text()))));
            } else {
                text.append(Quoting.path(piece.text()));
            }
        }
        texts.add(text.toString());
        return new UrlTemplate(texts, variables, defaults);
    }

    @SuppressWarnings("unchecked")
    private static Converter<Object> cast(Converter<?> converter) {
        return (Converter<Object>) converter;
    }

    /** Fills in the values; the rule's defaults come first. */
    String expand(Map<String, ?> values) {
        if (variables.length == 0) {
            return texts[0];
        }
        StringBuilder out = new StringBuilder(texts[0]);
        for (int i = 0; i < variables.length; i++) {
            String name = variables[i].name;
            Object value = defaults.containsKey(name) ? defaults.get(name) : values.get(name);
            out.append(variables[i].toUrl(value)).append(texts[i + 1]);
        }
        return out.toString();
    }
}
