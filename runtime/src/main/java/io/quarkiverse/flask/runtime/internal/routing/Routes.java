package io.quarkiverse.flask.runtime.internal.routing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.flask.routing.UrlMap;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.routing.ValidationException;

/**
 * The rules of an application, ready to match and to build.
 */
public final class Routes implements UrlMap {

    /** A method that no rule has: all rules of a path say which they would allow. */
    private static final String NO_METHOD = "--";
    static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final List<Rule> rules;
    private final RouteTree tree;
    private final UrlBuilder builder;
    private final RouteOptions options;
    /** Where a redirect to the canonical URL may call what the application wrote. */
    private final Set<String> impureEndpoints;

    private Routes(List<Rule> rules, RouteOptions options) {
        this.rules = List.copyOf(rules);
        this.options = options;
        this.impureEndpoints = impureEndpoints(rules);
        this.tree = RouteTree.of(this.rules);
        this.builder = new UrlBuilder(this.rules, options.domains() == DomainMatching.HOST);
    }

    private static Set<String> impureEndpoints(List<Rule> rules) {
        Set<String> endpoints = new HashSet<>();
        for (Rule rule : rules) {
            if (!rule.isPure()) {
                endpoints.add(rule.endpoint());
            }
        }
        return Set.copyOf(endpoints);
    }

    /** Builds the tree of rules, given in the order they were added. */
    public static Routes of(List<Rule> rules, RouteOptions options) {
        return new Routes(rules, options);
    }

    /** Matches a decoded path of the domain that rules answer unless they say otherwise. */
    public MatchResult match(String path, String method) {
        return match("", path, method);
    }

    /**
     * Matches a decoded path.
     *
     * @param domain the host or the subdomain, whichever rules answer; in lower case
     */
    public MatchResult match(String domain, String rawPath, String method) {
        String path = Quoting.withOneLeadingSlash(rawPath);
        MatchResult.Matched plain = tree.plain(domain, path, method);
        if (plain != null) {
            return plain;
        }
        Reached reached = RouteSearch.find(tree, domain, path, method, null);
        if (reached == Reached.Miss.SLASH_REQUIRED) {
            return new MatchResult.Redirect(null, slashed(path));
        }
        if (reached instanceof Rule rule) {
            Object[] texts = rule.capture(domain, path);
            return rule.isPure() && !impureEndpoints.contains(rule.endpoint()) ? matched(rule, texts, domain, path, method)
                    : new MatchResult.Pending(rule, () -> matched(rule, texts, domain, path, method));
        }
        if (options.mergeSlashes() && path.contains("//")) {
            return merged(domain, path, method, reached);
        }
        return reached == Reached.Miss.NOTHING ? MatchResult.NotFound.INSTANCE : missed(domain, path, method);
    }

    /** Returns the methods that any rule of a path answers. */
    public Set<String> allowedMethods(String domain, String path) {
        MatchResult result = match(domain, path, NO_METHOD);
        return result instanceof MatchResult.MethodNotAllowed notAllowed ? notAllowed.allowed() : Set.of();
    }

    /**
     * Returns the rule that a decoded path leads to whatever it answers: also one whose URL has another slash, and one that
     * refuses the method. It calls nothing that the application wrote.
     *
     * @param domain the host or the subdomain, whichever rules answer; in lower case
     * @return {@code null} if no rule knows the path
     */
    public UrlRule rule(String domain, String rawPath, String method) {
        String path = Quoting.withOneLeadingSlash(rawPath);
        Rule rule = ruleOf(domain, path, method);
        boolean merges = rule == null && options.mergeSlashes() && path.contains("//");
        return merges ? ruleOf(domain, SLASHES.matcher(path).replaceAll("/"), method) : rule;
    }

    private Rule ruleOf(String domain, String path, String method) {
        Set<String> allowed = new LinkedHashSet<>();
        Reached reached = RouteSearch.find(tree, domain, path, method, allowed);
        String known = method;
        if (reached == Reached.Miss.OTHER_METHODS) {
            known = allowed.iterator().next();
            reached = RouteSearch.find(tree, domain, path, known, null);
        }
        if (reached == Reached.Miss.SLASH_REQUIRED) {
            reached = RouteSearch.find(tree, domain, path + "/", known, null);
        }
        return reached instanceof Rule rule ? rule : null;
    }

    /**
     * Says for each rule why it answers or why not. That calls what the application wrote for its rules, which takes the
     * context of the request and may block; what it throws becomes a reason.
     *
     * @param domain the host or the subdomain, whichever rules answer; in lower case
     * @param path decoded
     */
    public RouteExplanation explain(String domain, String path, String method) {
        return new Explainer(this, tree, rules, options, domain, Quoting.withOneLeadingSlash(path), method).explain();
    }

    /**
     * Builds the path and query of an endpoint's URL.
     *
     * @param method the HTTP method that the rule must answer, or {@code null}
     * @param preferredMethod without a method, the one whose rules are tried first, or {@code null}
     */
    public String build(String endpoint, Map<String, ?> values, String method, String preferredMethod) {
        return build(endpoint, values, "", method, preferredMethod).path();
    }

    /**
     * Builds an endpoint's URL.
     *
     * @param domain the host of the request, whose rules come first if hosts are matched
     * @param method the HTTP method that the rule must answer, or {@code null}
     * @param preferredMethod without a method, the one whose rules are tried first, or {@code null}
     */
    public BuiltUrl build(String endpoint, Map<String, ?> values, String domain, String method, String preferredMethod) {
        return builder.build(endpoint, values, domain, method, preferredMethod);
    }

    UrlBuilder builder() {
        return builder;
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

    /** Searches again, now for the methods that rules would allow. */
    private MatchResult missed(String domain, String path, String method) {
        Set<String> allowed = new LinkedHashSet<>();
        RouteSearch.find(tree, domain, path, method, allowed);
        return missed(allowed);
    }

    private static String slashed(String path) {
        return Quoting.withOneLeadingSlash(Quoting.path(path + "/"));
    }

    private static MatchResult missed(Set<String> allowed) {
        return allowed.isEmpty() ? MatchResult.NotFound.INSTANCE : new MatchResult.MethodNotAllowed(allowed);
    }

    private MatchResult merged(String domain, String path, String method, Reached unmerged) {
        String merged = SLASHES.matcher(path).replaceAll("/");
        Reached reached = RouteSearch.find(tree, domain, merged, method, null);
        if (reached == Reached.Miss.SLASH_REQUIRED) {
            return new MatchResult.Redirect(null, slashed(merged));
        }
        if (reached instanceof Rule rule && rule.mergeSlashes()) {
            return new MatchResult.Redirect(null, Quoting.path(merged));
        }
        if (reached == Reached.Miss.NOTHING && unmerged == Reached.Miss.NOTHING) {
            return MatchResult.NotFound.INSTANCE;
        }
        Set<String> allowed = new LinkedHashSet<>();
        RouteSearch.find(tree, domain, path, method, allowed);
        RouteSearch.find(tree, domain, merged, method, allowed);
        return missed(allowed);
    }

    private MatchResult matched(Rule rule, Object[] texts, String domain, String path, String method) {
        Map<String, Object> arguments;
        try {
            arguments = rule.convert(texts);
        } catch (ValidationException e) {
            return missed(domain, path, method);
        }
        MatchResult.Redirect canonical = options.redirectDefaults() ? canonical(rule, arguments, domain, method) : null;
        if (canonical != null) {
            return canonical;
        }
        return rule.redirects() ? new MatchResult.RedirectTo(rule.redirectTarget().target().apply(arguments))
                : new MatchResult.Matched(rule, arguments);
    }

    /** Redirects to the canonical URL of an alias, or of arguments that another rule has as defaults. */
    private MatchResult.Redirect canonical(Rule rule, Map<String, Object> arguments, String domain, String method) {
        try {
            if (rule.alias()) {
                BuiltUrl url = builder.canonical(rule.endpoint(), arguments, domain, method);
                return url == null ? null : new MatchResult.Redirect(url.domain(), url.path());
            }
            return withDefaults(rule, arguments, method);
        } catch (IllegalArgumentException | ValidationException e) {
            return null; // a converter of the other rule cannot write what this one's has read
        }
    }

    private MatchResult.Redirect withDefaults(Rule rule, Map<String, Object> arguments, String method) {
        List<Rule> candidates = builder.candidates(rule.endpoint());
        for (int i = 0; i < candidates.size() && candidates.get(i) != rule; i++) {
            Rule other = candidates.get(i);
            if (other.providesDefaultsFor(rule) && other.suits(arguments, method)) {
                Map<String, Object> values = new LinkedHashMap<>(arguments);
                values.putAll(other.defaults());
                return new MatchResult.Redirect(other.domain(values), other.path(values));
            }
        }
        return null;
    }
}
