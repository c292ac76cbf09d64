package io.quarkiverse.flask.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.routing.Converters;
import io.quarkiverse.flask.runtime.internal.routing.RouteOptions;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * Rules of several shapes, as many as asked for, and a request for one in their middle.
 */
final class Rules {

    private Rules() {
    }

    /** Returns rules in Flask's syntax, all for GET: a third each without variables, with one, and with three. */
    static List<String> of(int count) {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(switch (i % 3) {
                case 0 -> "/pages%05d/about/team".formatted(i);
                case 1 -> "/api%05d/items/<int:id>".formatted(i);
                default -> "/shop%05d/<category>/<int:id>/<name>".formatted(i);
            });
        }
        return rules;
    }

    /** Returns the tree of rules; the text of each is its endpoint. */
    static Routes routes(List<String> rules) {
        return Routes.of(rules.stream()
                .map(rule -> Rule.parse(RuleSpec.of(rule, rule, Set.of("GET")), Converters.builtin())).toList(),
                RouteOptions.defaults());
    }

    /** Returns a path whose rule is in the middle of the list, or which none has. */
    static String path(Kind kind, int count) {
        int middle = count / 2 / 3 * 3;
        return switch (kind) {
            case STATIC -> "/pages%05d/about/team".formatted(middle);
            case ONE_VARIABLE, OTHER_METHOD -> "/api%05d/items/1234".formatted(middle + 1);
            case THREE_VARIABLES -> "/shop%05d/garden/1234/spade".formatted(middle + 2);
            case MISS -> "/api%05d/items/none".formatted(middle + 1);
        };
    }

    /** Returns the index of the rule that matches, or -1. */
    static int index(Kind kind, int count) {
        int middle = count / 2 / 3 * 3;
        return switch (kind) {
            case STATIC -> middle;
            case ONE_VARIABLE -> middle + 1;
            case THREE_VARIABLES -> middle + 2;
            case MISS, OTHER_METHOD -> -1;
        };
    }
}
