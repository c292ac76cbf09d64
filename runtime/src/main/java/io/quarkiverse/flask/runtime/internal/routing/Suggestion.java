package io.quarkiverse.flask.runtime.internal.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was probably meant by an endpoint, values and method that have no URL.
 */
final class Suggestion {

    private static final double NAME = 0.98;
    private static final double VALUES = 0.01;
    private static final double METHOD = 0.01;

    private Suggestion() {
    }

    static String of(List<Rule> rules, String endpoint, Map<String, ?> values, String method) {
        Rule rule = closest(rules, endpoint, values, method);
        if (rule == null) {
            return "There are no rules.";
        }
        if (!rule.endpoint().equals(endpoint)) {
            return "Did you mean '%s'?".formatted(rule.endpoint());
        }
        StringBuilder text = new StringBuilder();
        if (method != null && !rule.methods().contains(method)) {
            text.append("Did you mean one of the methods %s? ".formatted(new TreeSet<>(rule.methods())));
        }
        Set<String> missing = new TreeSet<>(rule.arguments());
        missing.removeAll(values.keySet());
        missing.removeAll(rule.defaults().keySet());
        if (!missing.isEmpty()) {
            text.append("Did you forget the values %s of '%s'?".formatted(missing, rule.rule()));
        }
        return text.toString().strip();
    }

    /** Returns the rule whose endpoint looks most like the one asked for; values and method decide between equals. */
    static Rule closest(List<Rule> rules, String endpoint, Map<String, ?> values, String method) {
        Rule best = null;
        double highest = -1;
        for (Rule rule : rules) {
            double score = NAME * Similarity.ratio(rule.endpoint(), endpoint)
                    + (rule.arguments().containsAll(values.keySet()) ? VALUES : 0)
                    + (method != null && rule.methods().contains(method) ? METHOD : 0);
            if (score > highest) {
                highest = score;
                best = rule;
            }
        }
        return best;
    }
}
