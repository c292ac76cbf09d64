package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.quarkiverse.flask.ViewReference;
import io.quarkiverse.flask.routing.UrlBuildException;
import io.quarkiverse.flask.runtime.internal.routing.Routes;

/**
 * The URLs of an application: by endpoint, by method reference, and by whoever knows those that no rule has.
 */
final class Urls {

    private final RuleTable rules;
    private final Hooks hooks;
    private final Parts parts;
    private final ViewReferences viewReferences;
    private final List<Function<UrlBuildException, String>> others = new ArrayList<>();
    private volatile UrlFor current;

    Urls(RuleTable rules, Hooks hooks, Parts parts) {
        this.rules = rules;
        this.hooks = hooks;
        this.parts = parts;
        this.viewReferences = rules.viewReferences();
    }

    /** Adds who is asked for a URL that no rule has. */
    void otherwise(Function<UrlBuildException, String> handler) {
        others.add(handler);
    }

    String build(String endpoint, Map<String, ?> values) {
        try {
            return urlFor().build(endpoint, values);
        } catch (UrlBuildException e) {
            return others.stream().map(handler -> handler.apply(e)).filter(Objects::nonNull).findFirst().orElseThrow(() -> e);
        }
    }

    String build(ViewReference view, Map<String, ?> more, Object... arguments) {
        NamedView named = viewReferences.find(view);
        return build(named.endpoint(), named.values(arguments, more));
    }

    /** Rules that code adds make another tree: what was built for the one before is of no use. */
    private UrlFor urlFor() {
        Routes routes = rules.routes();
        UrlFor known = current;
        if (known == null || known.routes() != routes) {
            known = new UrlFor(routes, hooks, parts.rootPath(), parts.settings().domains(),
                    parts.settings().preferredUrlScheme());
            current = known;
        }
        return known;
    }
}
