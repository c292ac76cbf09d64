package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * URL maps for tests, and their answers as short texts.
 */
final class Maps {

    private Maps() {
    }

    /** A map of GET rules; each rule's endpoint is its text. */
    static Routes of(String... rules) {
        List<Rule> parsed = new ArrayList<>();
        for (String rule : rules) {
            parsed.add(rule(RuleSpec.of(rule, rule, Set.of("GET"))));
        }
        return Routes.of(parsed, RouteOptions.defaults());
    }

    static Routes of(RuleSpec... specs) {
        List<Rule> parsed = new ArrayList<>();
        for (RuleSpec spec : specs) {
            parsed.add(rule(spec));
        }
        return Routes.of(parsed, RouteOptions.defaults());
    }

    static Rule rule(RuleSpec spec) {
        return Rule.parse(spec, Converters.builtin());
    }

    /** A rule of an endpoint with methods, separated by commas. */
    static RuleSpec spec(String rule, String endpoint, String methods) {
        return RuleSpec.of(rule, endpoint, Set.of(methods.split(",")));
    }

    static RuleSpec withDefaults(String rule, String endpoint, Map<String, Object> defaults) {
        return new RuleSpec(rule, endpoint, Set.of("GET"), defaults, null, null, null, null, null, false, false, null);
    }

    /** {@code /<int:x> {x=5}}, {@code -> /b/}, {@code 405} or {@code 404}. */
    static String answer(Routes routes, String path) {
        return answer(routes, path, "GET");
    }

    static String answer(Routes routes, String path, String method) {
        MatchResult result = routes.match(path, method);
        if (result instanceof MatchResult.Matched matched) {
            return matched.rule().rule() + " " + matched.arguments();
        }
        if (result instanceof MatchResult.Redirect redirect) {
            return "-> " + redirect.path();
        }
        return result instanceof MatchResult.MethodNotAllowed ? "405" : "404";
    }

    /** Pairs as a map that takes {@code null}. */
    static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
