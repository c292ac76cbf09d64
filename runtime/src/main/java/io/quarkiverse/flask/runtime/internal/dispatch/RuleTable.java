package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.RuleOptions;
import io.quarkiverse.flask.View;
import io.quarkiverse.flask.ViewArgs;
import io.quarkiverse.flask.runtime.internal.routing.Converters;
import io.quarkiverse.flask.runtime.internal.routing.RouteOptions;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkiverse.flask.runtime.internal.routing.RuleException;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * The rules of an application and the endpoints that answer them: first those the build found, then those added in code.
 */
public final class RuleTable {

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, View> codeViews = new HashMap<>();
    private final boolean automaticOptions;
    private volatile Routes routes;

    /** Creates a table; the flag tells whether rules answer OPTIONS unless they say otherwise. */
    public RuleTable(boolean automaticOptions) {
        this.automaticOptions = automaticOptions;
    }

    /** Adds rules that the build has checked. */
    public void add(Endpoint endpoint, List<RuleSpec> specs) {
        for (RuleSpec spec : specs) {
            rules.add(Rule.parse(spec, Converters.builtin()));
        }
        endpoints.put(endpoint.name(), endpoint);
        routes = null;
    }

    /** Adds a rule in code. */
    void add(String rule, String endpoint, View view, RuleOptions options) {
        View present = codeViews.get(endpoint);
        if (endpoints.containsKey(endpoint) && present != view) {
            throw new IllegalArgumentException(
                    "The rule '%s' cannot use the endpoint '%s': %s answers it already. Give it another endpoint."
                            .formatted(rule, endpoint, endpoints.get(endpoint).description()));
        }
        try {
            rules.add(Rule.parse(spec(rule, endpoint, options), Converters.builtin()));
        } catch (RuleException e) {
            throw new IllegalArgumentException("The rule '%s' of endpoint '%s': %s".formatted(rule, endpoint, e.getMessage()),
                    e);
        }
        codeViews.put(endpoint, view);
        endpoints.put(endpoint, new Endpoint(endpoint, "the view added for '%s'".formatted(rule), Execution.BLOCKING,
                (context, arguments) -> view.handle(new ViewArgs(arguments))));
        routes = null;
    }

    private RuleSpec spec(String rule, String endpoint, RuleOptions options) {
        Set<String> methods = new LinkedHashSet<>(options.methods());
        Boolean provideOptions = options.provideAutomaticOptions();
        return new RuleSpec(rule, endpoint, methods, options.defaults(), options.strictSlashes(), options.mergeSlashes(),
                options.redirectTo(), options.alias(), options.buildOnly(),
                provideOptions == null ? automaticOptions : provideOptions);
    }

    /** Returns the tree of all rules, built when it is first asked for after a change. */
    public Routes routes() {
        Routes current = routes;
        if (current == null) {
            current = Routes.of(rules, RouteOptions.defaults());
            routes = current;
        }
        return current;
    }

    Endpoint endpoint(String name) {
        return endpoints.get(name);
    }
}
