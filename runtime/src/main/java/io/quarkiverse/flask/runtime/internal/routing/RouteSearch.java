package io.quarkiverse.flask.runtime.internal.routing;

import static io.quarkiverse.flask.runtime.internal.routing.Reached.Miss.NOTHING;
import static io.quarkiverse.flask.runtime.internal.routing.Reached.Miss.OTHER_METHODS;
import static io.quarkiverse.flask.runtime.internal.routing.Reached.Miss.SLASH_REQUIRED;

import java.util.List;
import java.util.Set;

/**
 * The search of a path in the tree, depth first: literal before dynamic, and back where a way leads nowhere.
 * <p>
 * It allocates nothing and copies nothing: a segment is a region of the path, and the texts of variables are read later,
 * from the path and the rule that was found.
 */
final class RouteSearch {

    private RouteSearch() {
    }

    /**
     * Finds the rule of a domain, path, and method.
     *
     * @param path starts with a slash, or is empty
     * @param allowed takes the methods of the rules that know the path but not the method, unless it is {@code null}
     */
    static Reached find(RouteTree tree, String domain, String path, String method, Set<String> allowed) {
        Reached reached = NOTHING;
        RouteTree.Node literal = tree.root().literals.get(domain, 0, domain.length());
        if (literal != null) {
            reached = below(literal, path, 1, method, allowed);
        }
        List<RouteTree.Branch> branches = tree.root().branches;
        for (int i = 0; i < branches.size() && !reached.isDecisive(); i++) {
            RouteTree.Branch branch = branches.get(i);
            if (branch.part().matcher().matches(domain, 0, domain.length())) {
                reached = either(reached, below(branch.node(), path, 1, method, allowed));
            }
        }
        return reached;
    }

    /**
     * Goes on from a node with the segment that starts at an index; beyond the end of the path there is none. Where there is
     * only one way it is a loop, so that rules may have thousands of segments.
     */
    private static Reached below(RouteTree.Node from, String path, int index, String method, Set<String> allowed) {
        RouteTree.Node node = from;
        int start = index;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            RouteTree.Node literal = node.literals.get(path, start, end);
            RouteTree.Node onlyWay = start == path.length() ? null : onlyWay(node, literal);
            if (onlyWay == null) {
                return choose(node, literal, path, start, end, method, allowed);
            }
            if (literal == null && !node.branches.get(0).part().matcher().matches(path, start, end)) {
                return NOTHING;
            }
            node = onlyWay;
            start = end + 1;
        }
        return atEnd(node, method, allowed);
    }

    private static RouteTree.Node onlyWay(RouteTree.Node node, RouteTree.Node literal) {
        if (literal != null) {
            return node.branches.isEmpty() ? literal : null;
        }
        boolean single = node.branches.size() == 1 && !node.branches.get(0).part().isFinal();
        return single ? node.branches.get(0).node() : null;
    }

    private static Reached choose(RouteTree.Node node, RouteTree.Node literal, String path, int start, int end, String method,
            Set<String> allowed) {
        Reached reached = literal == null ? NOTHING : below(literal, path, end + 1, method, allowed);
        List<RouteTree.Branch> branches = node.branches;
        for (int i = 0; i < branches.size() && !reached.isDecisive(); i++) {
            RouteTree.Branch branch = branches.get(i);
            RulePart.Dynamic part = branch.part();
            int stop = part.isFinal() ? path.length() : end;
            if (part.matcher().matches(path, start, stop)) {
                RouteTree.Node next = branch.node();
                boolean slashed = part.suffixed() && stop > start && path.charAt(stop - 1) == '/';
                reached = either(reached, slashed ? ending(next.slash.rules, false, method, allowed)
                        : below(next, path, stop + 1, method, allowed));
            }
        }
        if (reached.isDecisive() || start != path.length()) {
            return reached;
        }
        return either(reached, ending(node.rules, true, method, allowed));
    }

    private static Reached atEnd(RouteTree.Node node, String method, Set<String> allowed) {
        Reached reached = ending(node.rules, false, method, allowed);
        if (!reached.isDecisive() && node.slash != null) {
            List<Rule> rules = node.slash.rules;
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).methods().contains(method)) {
                    return rules.get(i).strictSlashes() ? SLASH_REQUIRED : rules.get(i);
                }
            }
        }
        return reached;
    }

    /** Chooses among the rules that end here; those that are strict about slashes only if there is none too many. */
    private static Reached ending(List<Rule> rules, boolean slashTooMany, String method, Set<String> allowed) {
        Reached reached = NOTHING;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (slashTooMany && rule.strictSlashes()) {
                continue;
            }
            if (rule.methods().contains(method)) {
                return rule;
            }
            reached = OTHER_METHODS;
            if (allowed != null) {
                allowed.addAll(rule.methods());
            }
        }
        return reached;
    }

    private static Reached either(Reached first, Reached second) {
        return second == NOTHING ? first : second;
    }
}
