package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkiverse.flask.RuleOptions;
import io.quarkiverse.flask.View;
import io.quarkiverse.flask.ViewArgs;
import io.quarkiverse.flask.runtime.internal.routing.Converters;
import io.quarkiverse.flask.runtime.internal.routing.DomainMatching;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkiverse.flask.runtime.internal.routing.RouteOptions;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkiverse.flask.runtime.internal.routing.RuleException;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkiverse.flask.runtime.internal.routing.ShadowedRules;

/**
 * The rules of an application and the endpoints that answer them: first those the build found, then those added in code.
 */
public final class RuleTable {

    private final boolean automaticOptions;
    private final RouteOptions options;
    private final Execution blocking;
    private final List<RuleSpec> unparsed = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, View> codeViews = new HashMap<>();
    private final Map<String, NamedView> namedViews = new HashMap<>();
    private Converters converters = Converters.builtin();
    private boolean changedInCode;
    private volatile Routes routes;

    /**
     * Creates a table.
     *
     * @param automaticOptions whether rules answer OPTIONS unless they say otherwise
     * @param matching what rules look at in a host
     * @param blocking where steps of requests run that may block
     */
    public RuleTable(boolean automaticOptions, DomainMatching matching, Execution blocking) {
        this.blocking = blocking;
        this.automaticOptions = automaticOptions;
        this.options = RouteOptions.defaults(matching);
    }

    /** Says which converters rules can name; before the first of them is parsed. */
    public void converters(Converters known) {
        converters = known;
    }

    /** Adds rules that the build has checked. */
    public void add(Endpoint endpoint, List<RuleSpec> specs) {
        unparsed.addAll(specs);
        Endpoint present = endpoints.get(endpoint.name());
        endpoints.put(endpoint.name(), present == null ? endpoint : present.and(endpoint));
        routes = null;
    }

    /** Adds a rule in code. */
    void add(RuleSpec spec, View view, RuleOptions chosen) {
        String endpoint = spec.endpoint();
        View present = codeViews.get(endpoint);
        if (view != null && endpoints.containsKey(endpoint) && present != view) {
            throw new IllegalArgumentException(
                    "The rule '%s' cannot use the endpoint '%s': %s answers it already. Give it another endpoint."
                            .formatted(spec.rule(), endpoint, endpoints.get(endpoint).description()));
        }
        Function<ViewArgs, String> redirect = chosen.redirectFunction();
        Rule parsed = parse(spec, redirect == null ? null : arguments -> redirect.apply(new ViewArgs(arguments)));
        if (view == null && !endpoints.containsKey(endpoint) && !parsed.buildOnly() && !parsed.redirects()) {
            throw new IllegalArgumentException(("The rule '%s' has no view: nothing answers its endpoint '%s'. Pass a view, or "
                    + "say buildOnly(true) if only its URL is needed.").formatted(spec.rule(), endpoint));
        }
        changed();
        rules.add(parsed);
        if (view != null) {
            codeViews.put(endpoint, view);
            endpoints.put(endpoint, Endpoint.of(endpoint, "the view added for '%s'".formatted(spec.rule()), blocking,
                    (context, arguments) -> view.handle(new ViewArgs(arguments))));
        }
    }

    /** Adds the rules of a blueprint, and of those nested in it, once more. */
    void copy(Mount mount, Mount there) {
        changed();
        for (Rule rule : List.copyOf(rules)) {
            if (rule.endpoint().startsWith(mount.name() + ".")) {
                RuleSpec moved = mount.moved(rule.spec(), there);
                rules.add(parse(moved, null));
                Endpoint endpoint = endpoints.get(rule.endpoint());
                if (endpoint != null) {
                    endpoints.put(moved.endpoint(), endpoint.named(moved.endpoint()));
                }
            }
        }
    }

    private void changed() {
        parseAll();
        changedInCode = true;
        routes = null;
    }

    RuleSpec spec(String rule, String endpoint, RuleOptions chosen) {
        Set<String> methods = new LinkedHashSet<>(chosen.methods());
        Boolean provideOptions = chosen.provideAutomaticOptions();
        return new RuleSpec(rule, endpoint, methods, chosen.defaults(), chosen.host(), chosen.subdomain(),
                chosen.strictSlashes(), chosen.mergeSlashes(), chosen.redirectTo(), chosen.alias(), chosen.buildOnly(),
                provideOptions == null ? automaticOptions : provideOptions);
    }

    private Rule parse(RuleSpec spec, Function<Map<String, Object>, String> redirectTo) {
        try {
            return Rule.parse(spec, converters, options, redirectTo);
        } catch (RuleException e) {
            throw new IllegalArgumentException(
                    "The rule '%s' of endpoint '%s': %s".formatted(spec.rule(), spec.endpoint(), e.getMessage()), e);
        }
    }

    private void parseAll() {
        for (RuleSpec spec : unparsed) {
            rules.add(parse(spec, null));
        }
        unparsed.clear();
    }

    /** Refuses rules added in code that can never match; the build has looked at the others. */
    void check() {
        if (!changedInCode) {
            return;
        }
        Map<Rule, Set<Rule>> shadowedRules = ShadowedRules.of(rules);
        if (shadowedRules.isEmpty()) {
            return;
        }
        String problems = shadowedRules.entrySet().stream()
                .map(shadowed -> "the rule '%s' of endpoint '%s' can never match: %s answers first".formatted(
                        shadowed.getKey().rule(), shadowed.getKey().endpoint(), shadowed.getValue().stream()
                                .map(rule -> "'%s' of endpoint '%s'".formatted(rule.rule(), rule.endpoint()))
                                .collect(Collectors.joining(" and "))))
                .collect(Collectors.joining("; "));
        throw new IllegalStateException(
                "%s. Remove it, or say buildOnly(true) if only its URL is needed.".formatted(problems));
    }

    Execution blocking() {
        return blocking;
    }

    List<Rule> rules() {
        parseAll();
        return rules;
    }

    /** Returns the tree of all rules, built when it is first asked for after a change. */
    public Routes routes() {
        Routes current = routes;
        if (current == null) {
            parseAll();
            current = Routes.of(rules, options);
            routes = current;
        }
        return current;
    }

    /** Names a view, by the place where it is declared, for references to its method. */
    public void name(String place, String endpoint, Iterable<String> variables) {
        namedViews.putIfAbsent(place, NamedView.of(NamedView.text(endpoint, variables)));
    }

    ViewReferences viewReferences() {
        return new ViewReferences(namedViews);
    }

    Endpoint endpoint(String name) {
        return endpoints.get(name);
    }
}
