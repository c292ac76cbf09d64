package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
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
    private record Added(Rule rule, int number) implements Comparable<Added> {

        @Override
        public int compareTo(Added other) {
            return Integer.compare(number, other.number);
        }
    }

    /** A place that rules reach by the same parts; who comes first among parts of equal weight is who was added first. */
    private static final class Place {
        final Map<String, Place> literals = new LinkedHashMap<>();
        final List<Branch> branches = new ArrayList<>();
        final List<Added> rules = new ArrayList<>();
    }

    /** A part with variables and the place behind it. */
    private record Branch(RulePart.Dynamic part, Place place) implements Comparable<Branch> {

        @Override
        public int compareTo(Branch other) {
            return part.weight().compareTo(other.part.weight());
        }
    }

    private final Place root = new Place();
    private final Map<Rule, Set<Rule>> shadowed = new LinkedHashMap<>();

    private ShadowedRules() {
    }

    /** Returns each rule that can never match with the rules that answer in its place. */
    public static Map<Rule, Set<Rule>> of(List<Rule> rules) {
        ShadowedRules found = new ShadowedRules();
        List<Added> matching = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.buildOnly()) {
                Added added = new Added(rule, matching.size());
                matching.add(added);
                found.add(added);
            }
        }
        for (Added added : matching) {
            found.check(added);
        }
        return found.shadowed;
    }

    private void add(Added added) {
        Place place = root;
        for (RulePart part : added.rule.parts()) {
            place = part instanceof RulePart.Literal literal ? literal(place, literal.text())
                    : branch(place, (RulePart.Dynamic) part);
        }
        place.rules.add(added);
    }

    private static Place literal(Place place, String text) {
        if (!place.literals.containsKey(text)) {
            place.literals.put(text, new Place());
        }
        return place.literals.get(text);
    }

    private static Place branch(Place place, RulePart.Dynamic part) {
        for (Branch branch : place.branches) {
            if (branch.part.isSameAs(part)) {
                return branch.place;
            }
        }
        Branch added = new Branch(part, new Place());
        place.branches.add(added);
        return added.place;
    }

    private void check(Added added) {
        List<Added> before = new ArrayList<>();
        collect(root, added, 0, false, before);
        Set<String> open = new LinkedHashSet<>();
        for (String method : added.rule.spec().methods()) {
            open.add(method.toUpperCase(Locale.ROOT));
        }
        Set<Rule> culprits = new LinkedHashSet<>();
        before.sort(null);
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
            for (Added other : place.rules) {
                if (earlier || other.number < added.number) {
                    before.add(other);
                }
            }
            return;
        }
        if (parts.get(index) instanceof RulePart.Literal literal) {
            Place same = place.literals.get(literal.text());
            if (same != null) {
                collect(same, added, index + 1, earlier, before);
            }
            if (earlier) {
                for (Branch branch : place.branches) {
                    if (!branch.part.isFinal()
                            && branch.part.matcher().matches(literal.text(), 0, literal.text().length())) {
                        collect(branch.place, added, index + 1, true, before);
                    }
                }
            }
            return;
        }
        RulePart.Dynamic own = (RulePart.Dynamic) parts.get(index);
        boolean passed = false;
        List<Branch> ordered = new ArrayList<>(place.branches);
        ordered.sort(null);
        for (Branch branch : ordered) {
            if (branch.part.isSameAs(own)) {
                passed = true;
                collect(branch.place, added, index + 1, earlier, before);
            } else if ((earlier || !passed) && covers(branch.part, own)) {
                collect(branch.place, added, index + 1, true, before);
            }
        }
    }

    /** Known for single variables with the same text around them; nobody is accused on a guess. */
    private static boolean covers(RulePart.Dynamic one, RulePart.Dynamic other) {
        return one.isFinal() == other.isFinal() && one.matcher() instanceof SingleVariable first
                && other.matcher() instanceof SingleVariable second && first.before().equals(second.before())
                && first.after().equals(second.after()) && first.converter().covers(second.converter());
    }
}
