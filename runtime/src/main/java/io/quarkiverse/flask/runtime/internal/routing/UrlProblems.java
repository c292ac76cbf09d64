package io.quarkiverse.flask.runtime.internal.routing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said about a URL before it is built.
 */
public final class UrlProblems {

    private UrlProblems() {
    }

    /**
     * Says why no URL can be built, if that is certain.
     *
     * @param names the names of the values that will be given
     * @param complete whether there will be no others
     */
    public static Optional<String> find(List<Rule> rules, String endpoint, Set<String> names, boolean complete) {
        List<Rule> candidates = rules.stream().filter(rule -> rule.endpoint().equals(endpoint)).toList();
        Map<String, Object> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, ""));
        if (candidates.isEmpty()) {
            return Optional
                    .of("there is no endpoint '%s'. %s".formatted(endpoint, Suggestion.of(rules, endpoint, values, null)));
        }
        if (!complete || candidates.stream().anyMatch(rule -> takes(rule, names))) {
            return Optional.empty();
        }
        Rule first = candidates.get(0);
        Set<String> missing = new LinkedHashSet<>(first.arguments());
        missing.removeAll(names);
        missing.removeAll(first.defaults().keySet());
        return Optional.of("the rule '%s' of the endpoint '%s' needs %s, too.".formatted(first.rule(), endpoint, missing));
    }

    private static boolean takes(Rule rule, Set<String> names) {
        return rule.arguments().stream().allMatch(name -> names.contains(name) || rule.defaults().containsKey(name));
    }
}
