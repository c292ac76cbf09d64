package io.quarkiverse.flask.runtime.internal.routing;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.routing.UrlBuildException;

/**
 * Builds URLs from endpoints and values.
 */
public final class UrlBuilder {

    private final Map<String, List<Rule>> byEndpoint = new HashMap<>();

    UrlBuilder(List<Rule> rules) {
        for (Rule rule : rules) {
            byEndpoint.computeIfAbsent(rule.endpoint(), missing -> new ArrayList<>(1)).add(rule);
        }
        byEndpoint.values().forEach(candidates -> candidates.sort(Comparator.comparing(Rule::alias)
                .thenComparing(rule -> -rule.arguments().size()).thenComparing(rule -> -rule.defaults().size())));
    }

    /** Returns the rules of an endpoint in the order they are tried. */
    List<Rule> candidates(String endpoint) {
        return byEndpoint.getOrDefault(endpoint, List.of());
    }

    /** Returns the names of all endpoints. */
    Iterable<String> endpoints() {
        return byEndpoint.keySet();
    }

    String build(String endpoint, Map<String, ?> given, String method, String preferredMethod) {
        Map<String, Object> values = new LinkedHashMap<>(given);
        values.values().removeIf(value -> value == null);
        String url = method == null && preferredMethod != null ? first(endpoint, values, preferredMethod) : null;
        url = url == null ? first(endpoint, values, method) : url;
        if (url == null) {
            throw new UrlBuildException(endpoint, values, method, Suggestion.of(this, endpoint, values, method));
        }
        return url;
    }

    private String first(String endpoint, Map<String, Object> values, String method) {
        for (Rule rule : candidates(endpoint)) {
            if (rule.suits(values, method)) {
                return rule.path(values) + query(rule.unknown(values));
            }
        }
        return null;
    }

    private static String query(Map<String, Object> values) {
        StringBuilder out = new StringBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Iterable<?> several) {
                several.forEach(each -> append(out, name, each));
            } else if (value.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(value); i++) {
                    append(out, name, Array.get(value, i));
                }
            } else {
                append(out, name, value);
            }
        });
        return out.toString();
    }

    private static void append(StringBuilder out, String name, Object value) {
        if (value != null) {
            out.append(out.isEmpty() ? '?' : '&').append(Quoting.query(name)).append('=')
                    .append(Quoting.query(PythonText.of(value)));
        }
    }

    /** Encodes a fragment. */
    public static String quoteAnchor(String anchor) {
        return Quoting.anchor(anchor);
    }

    /** Encodes what a URL cannot hold, and leaves escapes as they are. */
    public static String iriToUri(String iri) {
        return Quoting.iri(iri);
    }
}
