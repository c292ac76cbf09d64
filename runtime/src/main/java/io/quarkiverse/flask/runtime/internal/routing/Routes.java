package io.quarkiverse.flask.runtime.internal.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.UrlMap;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.routing.ValidationException;

/**
 * The rules of an application, ready to match and to build.
 */
public final class Routes implements UrlMap {

    /** A method that no rule has: all rules of a path say which they would allow. */
    private static final String NO_METHOD = "--";

    private final List<Rule> rules;
    private final RouteTree tree;
    private final UrlBuilder builder;
    private final RouteOptions options;

    private Routes(List<Rule> rules, RouteOptions options) {
        this.rules = List.copyOf(rules);
        this.options = options;
        this.tree = RouteTree.of(this.rules, options);
        this.builder = new UrlBuilder(this.rules);
    }

    /** Builds the tree of rules, given in the order they were added. */
    public static Routes of(List<Rule> rules, RouteOptions options) {
        return new Routes(rules, options);
    }

    /** Matches a decoded path. */
    public MatchResult match(String rawPath, String method) {
        String path = withOneLeadingSlash(rawPath);
        List<MatchResult.Matched> whole = tree.whole.get(path);
        if (whole != null) {
            for (MatchResult.Matched matched : whole) {
                if (matched.rule().methods().contains(method)) {
                    return matched;
                }
            }
        }
        RouteSearch search = new RouteSearch(tree, path, method);
        Rule rule = search.find(tree);
        if (search.slashRequired()) {
            return new MatchResult.Redirect(Quoting.path(path + "/"), true);
        }
        if (rule != null) {
            return matched(rule, search, method);
        }
        return path.contains("//") && options.mergeSlashes() ? merged(path, method, search) : missed(search);
    }

    /** Returns the methods that any rule of a path answers. */
    public Set<String> allowedMethods(String path) {
        MatchResult result = match(path, NO_METHOD);
        return result instanceof MatchResult.MethodNotAllowed notAllowed ? notAllowed.allowed() : Set.of();
    }

    /**
     * Builds the path and query of an endpoint's URL.
     *
     * @param method the HTTP method that the rule must answer, or {@code null}
     * @param preferredMethod without a method, the one whose rules are tried first, or {@code null}
     */
    public String build(String endpoint, Map<String, ?> values, String method, String preferredMethod) {
        return builder.build(endpoint, values, method, preferredMethod);
    }

    @Override
    public List<UrlRule> rules() {
        return List.copyOf(rules);
    }

    @Override
    public List<UrlRule> rules(String endpoint) {
        return List.copyOf(builder.candidates(endpoint));
    }

    @Override
    public boolean isEndpointExpecting(String endpoint, String... arguments) {
        return builder.candidates(endpoint).stream().anyMatch(rule -> rule.arguments().containsAll(List.of(arguments)));
    }

    private static String withOneLeadingSlash(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return start == 1 ? path : "/" + path.substring(start);
    }

    private static MatchResult missed(RouteSearch search) {
        return search.allowed().isEmpty() ? MatchResult.NotFound.INSTANCE : new MatchResult.MethodNotAllowed(search.allowed());
    }

    private MatchResult merged(String path, String method, RouteSearch first) {
        String merged = path.replaceAll("/{2,}", "/");
        RouteSearch search = new RouteSearch(tree, merged, method);
        Rule rule = search.find(tree);
        if (search.slashRequired()) {
            return new MatchResult.Redirect(Quoting.path(merged + "/"), true);
        }
        if (rule == null || !rule.mergeSlashes(options)) {
            search.allowed().addAll(first.allowed());
            return missed(search);
        }
        return new MatchResult.Redirect(Quoting.path(merged), true);
    }

    private MatchResult matched(Rule rule, RouteSearch search, String method) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        int i = 0;
        for (Map.Entry<String, Converter<?>> variable : rule.converters().entrySet()) {
            try {
                arguments.put(variable.getKey(), variable.getValue().toJava(search.texts().get(i++)));
            } catch (ValidationException e) {
                return missed(search);
            }
        }
        arguments.putAll(rule.defaults());
        if (rule.alias()) {
            String canonical = builder.build(rule.endpoint(), arguments, method, null);
            return new MatchResult.Redirect(canonical, true);
        }
        if (options.redirectDefaults()) {
            for (Rule other : builder.candidates(rule.endpoint())) {
                if (other == rule) {
                    break;
                }
                if (other.providesDefaultsFor(rule) && other.suits(arguments, method)) {
                    Map<String, Object> values = new LinkedHashMap<>(arguments);
                    values.putAll(other.defaults());
                    return new MatchResult.Redirect(other.path(values), true);
                }
            }
        }
        if (rule.spec().redirectTo() != null) {
            String target = rule.redirectTarget(arguments);
            return new MatchResult.Redirect(target.contains("://") || target.startsWith("/") ? target : "/" + target, false);
        }
        return new MatchResult.Matched(rule, arguments);
    }
}
