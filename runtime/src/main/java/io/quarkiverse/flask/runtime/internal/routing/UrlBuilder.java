package io.quarkiverse.flask.runtime.internal.routing;

import java.lang.reflect.Array;
import java.net.IDN;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.flask.routing.UrlBuildException;
import io.quarkiverse.flask.routing.ValidationException;

/**
 * Builds URLs from endpoints and values.
 */
public final class UrlBuilder {

    /** Scheme, user and host of a URL that has them. */
    private static final Pattern HOST = Pattern.compile("((?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?)([^/?#:]+)");

    private final Map<String, List<Rule>> byEndpoint = new LinkedHashMap<>();
    private final boolean hostMatching;

    UrlBuilder(List<Rule> rules, boolean hostMatching) {
        this.hostMatching = hostMatching;
        for (Rule rule : rules) {
            byEndpoint.computeIfAbsent(rule.endpoint(), missing -> new ArrayList<>(1)).add(rule);
        }
        for (List<Rule> candidates : byEndpoint.values()) {
            if (candidates.size() > 1) {
                candidates.sort(Comparator.comparing(Rule::alias).thenComparing(rule -> -rule.arguments().size())
                        .thenComparing(rule -> -rule.defaults().size()));
            }
        }
    }

    /** Returns the rules of an endpoint in the order they are tried. */
    List<Rule> candidates(String endpoint) {
        return byEndpoint.getOrDefault(endpoint, List.of());
    }

    /** Returns all rules, those of an endpoint together. */
    List<Rule> rulesByEndpoint() {
        return byEndpoint.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Builds a URL.
     *
     * @param domain the host of the request, whose rules come first if hosts are matched
     * @param method the HTTP method that the rule must answer, or {@code null}
     * @param preferredMethod without a method, the one whose rules are tried first, or {@code null}
     */
    BuiltUrl build(String endpoint, Map<String, ?> given, String domain, String method, String preferredMethod) {
        Map<String, ?> values = withoutNulls(given);
        BuiltUrl url = null;
        if (method == null && preferredMethod != null) {
            url = first(candidates(endpoint), values, domain, preferredMethod, true);
        }
        url = url == null ? first(candidates(endpoint), values, domain, method, true) : url;
        if (url == null) {
            throw new UrlBuildException(endpoint, values, method, Suggestion.of(rulesByEndpoint(), endpoint, values, method));
        }
        return url;
    }

    /** Builds the canonical URL of an alias, or {@code null}: values without a place are dropped. */
    BuiltUrl canonical(String endpoint, Map<String, ?> values, String domain, String method) {
        return first(candidates(endpoint).stream().filter(rule -> !rule.alias()).toList(), values, domain, method, false);
    }

    private static Map<String, ?> withoutNulls(Map<String, ?> given) {
        boolean hasNull = false;
        for (Object value : given.values()) {
            hasNull |= value == null;
        }
        if (!hasNull) {
            return given;
        }
        Map<String, Object> values = new LinkedHashMap<>(given);
        values.values().removeIf(value -> value == null);
        return values;
    }

    private BuiltUrl first(List<Rule> candidates, Map<String, ?> values, String domain, String method,
            boolean appendUnknown) {
        BuiltUrl first = null;
        for (Rule rule : candidates) {
            BuiltUrl url = rule.suits(values, method) ? build(rule, values, appendUnknown) : null;
            if (url != null) {
                if (!hostMatching || url.domain().equals(domain)) {
                    return url;
                }
                first = first == null ? url : first;
            }
        }
        return first;
    }

    /** A value that a converter refuses is not an error: another rule may take it. */
    private static BuiltUrl build(Rule rule, Map<String, ?> values, boolean appendUnknown) {
        try {
            String path = rule.path(values);
            return new BuiltUrl(rule.domain(values), appendUnknown ? path + query(rule, values) : path);
        } catch (ValidationException e) {
            return null;
        }
    }

    private static String query(Rule rule, Map<String, ?> values) {
        StringBuilder out = null;
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            String name = entry.getKey();
            Object value = entry.getValue();
            if (rule.arguments().contains(name)) {
                continue;
            }
            out = out == null ? new StringBuilder() : out;
            if (value instanceof Iterable<?> several) {
                for (Object each : several) {
                    append(out, name, each);
                }
            } else if (value.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(value); i++) {
                    append(out, name, Array.get(value, i));
                }
            } else {
                append(out, name, value);
            }
        }
        return out == null ? "" : out.toString();
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

    /** Encodes what a URL cannot hold, and leaves escapes as they are; a host gets its form in the domain name system. */
    public static String iriToUri(String iri) {
        Matcher host = HOST.matcher(iri);
        if (host.lookingAt() && !host.group(2).chars().allMatch(c -> c < 0x80)) {
            try {
                return host.group(1) + IDN.toASCII(host.group(2)) + Quoting.iri(iri.substring(host.end()));
            } catch (IllegalArgumentException e) {
                return Quoting.iri(iri);
            }
        }
        return Quoting.iri(iri);
    }
}
