package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rules that can never match, because rules that are tried before them take all of their URLs and methods.
 */
public final class ShadowedRules {

    /** A rule that the search would pass, and the number it was added with. */
    private record Added(Rule rule, int number) {
    }

    /** A place that rules reach by the same parts; who comes first among parts of equal weight is who was added first. */
    private static final class Place {
        final Map<String, Place> literals = new LinkedHashMap<>();
        final Map<RulePart.Dynamic, Place> branches = new LinkedHashMap<>();
        final List<Added> rules = new ArrayList<>();
    }

    private final Place root = new Place();
    private final Map<Rule, Set<Rule>> shadowed = new LinkedHashMap<>();

    private ShadowedRules() {
    }

    /** Returns each rule that can never match with the rules that answer in its place. */
    public static Map<Rule, Set<Rule>> of(List<Rule> rules) {
        ShadowedRules found = new ShadowedRules();
        List<Rule> matching = rules.stream().filter(rule -> !rule.buildOnly()).toList();
        for (int i = 0; i < matching.size(); i++) {
            found.add(new Added(matching.get(i), i));
        }
        for (int i = 0; i < matching.size(); i++) {
            found.check(new Added(matching.get(i), i));
        }
        return found.shadowed;
    }

    private void add(Added added) {
        Place place = root;
        for (RulePart part : added.rule.parts()) {
            place = part instanceof RulePart.Literal literal
                    ? place.literals.computeIfAbsent(literal.text(), missing -> new Place())
                    : branch(place, (RulePart.Dynamic) part);
        }
        place.rules.add(added);
    }

    private static Place branch(Place place, RulePart.Dynamic part) {
        for (Map.Entry<RulePart.Dynamic, Place> branch : place.branches.entrySet()) {
            if (branch.getKey().isSameAs(part)) {
                return branch.getValue();
            }
        }
        Place added = new Place();
        place.branches.put(part, added);
        return added;
    }

    private void check(Added added) {
        List<Added> before = new ArrayList<>();
        collect(root, added, 0, false, before);
        Set<String> open = new LinkedHashSet<>();
        added.rule.spec().methods().forEach(method -> open.add(method.toUpperCase(Locale.ROOT)));
        Set<Rule> culprits = new LinkedHashSet<>();
        before.sort(Comparator.comparingInt(Added::number));
        for (Added other : before) {
            if (open.removeAll(other.rule.methods())) {
                culprits.add(other.rule);
            }
        }
        if (open.isEmpty() && !culprits.isEmpty()) {
            shadowed.put(added.rule, culprits);
        }
    }

    /** Collects the rules whose parts take whatever this rule's parts take, and which the search tries before it. */
    private static void collect(Place place, Added added, int index, boolean earlier, List<Added> before) {
        List<RulePart> parts = added.rule.parts();
        if (index == parts.size()) {
            place.rules.stream().filter(other -> earlier || other.number < added.number).forEach(before::add);
            return;
        }
        if (parts.get(index) instanceof RulePart.Literal literal) {
            Place same = place.literals.get(literal.text());
            if (same != null) {
                collect(same, added, index + 1, earlier, before);
            }
            if (earlier) {
                place.branches.forEach((part, next) -> {
                    if (!part.isFinal() && part.matcher().matches(literal.text(), 0, literal.text().length())) {
                        collect(next, added, index + 1, true, before);
                    }
                });
            }
            return;
        }
        RulePart.Dynamic own = (RulePart.Dynamic) parts.get(index);
        boolean passed = false;
        Map<RulePart.Dynamic, Place> ordered = byWeight(place.branches);
        for (Map.Entry<RulePart.Dynamic, Place> branch : ordered.entrySet()) {
            if (branch.getKey().isSameAs(own)) {
                passed = true;
                collect(branch.getValue(), added, index + 1, earlier, before);
            } else if ((earlier || !passed) && covers(branch.getKey(), own)) {
                collect(branch.getValue(), added, index + 1, true, before);
            }
        }
    }

    private static Map<RulePart.Dynamic, Place> byWeight(Map<RulePart.Dynamic, Place> branches) {
        Map<RulePart.Dynamic, Place> ordered = new LinkedHashMap<>();
        branches.entrySet().stream().sorted(Comparator.comparing(branch -> branch.getKey().weight()))
                .forEach(branch -> ordered.put(branch.getKey(), branch.getValue()));
        return ordered;
    }

    /** Known for single variables with the same text around them; nobody is accused on a guess. */
    private static boolean covers(RulePart.Dynamic one, RulePart.Dynamic other) {
        return one.isFinal() == other.isFinal() && one.matcher() instanceof SingleVariable first
                && other.matcher() instanceof SingleVariable second && first.before().equals(second.before())
                && first.after().equals(second.after()) && first.converter().covers(second.converter());
    }
}
