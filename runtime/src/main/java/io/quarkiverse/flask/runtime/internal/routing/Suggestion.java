package io.quarkiverse.flask.runtime.internal.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was probably meant by an endpoint, values and method that have no URL.
 */
final class Suggestion {

    private Suggestion() {
    }

    static String of(UrlBuilder builder, String endpoint, Map<String, ?> values, String method) {
        List<Rule> rules = builder.candidates(endpoint);
        if (rules.isEmpty()) {
            String nearest = nearest(builder.endpoints(), endpoint);
            return nearest == null ? "There are no endpoints." : "Did you mean '%s'?".formatted(nearest);
        }
        Rule rule = rules.get(rules.size() - 1);
        if (method != null && rules.stream().noneMatch(each -> each.methods().contains(method))) {
            return "Did you mean one of the methods %s?".formatted(new TreeSet<>(rule.methods()));
        }
        Set<String> missing = new TreeSet<>(rule.arguments());
        missing.removeAll(values.keySet());
        missing.removeAll(rule.defaults().keySet());
        return missing.isEmpty() ? "" : "Did you forget the values %s of '%s'?".formatted(missing, rule.rule());
    }

    private static String nearest(Iterable<String> endpoints, String wanted) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String endpoint : endpoints) {
            int distance = distance(endpoint, wanted);
            if (distance < least || distance == least && endpoint.compareTo(best) < 0) {
                least = distance;
                best = endpoint;
            }
        }
        return best;
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
