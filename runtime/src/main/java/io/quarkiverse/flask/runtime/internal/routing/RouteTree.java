package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rules as one tree over the host and the segments of paths: literal segments by hash, then dynamic ones by weight. How
 * long a match takes depends on the path, not on how many rules there are; except that the dynamic segments of one place are
 * tried in turn.
 */
final class RouteTree {

    /** A place in the tree: where the paths that have the same segments so far go on, and the rules that end here. */
    static final class Node {
        final LiteralTable literals = new LiteralTable();
        final List<Branch> branches = new ArrayList<>(0);
        final List<Rule> rules = new ArrayList<>(0);
        /** Where an empty segment leads: the slash at the end of a path. */
        Node slash;
    }

    /** A dynamic segment and where it leads. */
    record Branch(RulePart.Dynamic part, Node node) implements Comparable<Branch> {

        @Override
        public int compareTo(Branch other) {
            return part.weight().compareTo(other.part.weight());
        }
    }

    /** Its segments are the domains. */
    private final Node root = new Node();
    /**
     * The rules of the empty domain that only match, without variables, by their whole path: a literal match always comes
     * before any other.
     */
    private final Map<String, MatchResult.Matched[]> plain = new HashMap<>();

    private RouteTree() {
    }

    static RouteTree of(List<Rule> rules) {
        RouteTree tree = new RouteTree();
        for (Rule rule : rules) {
            if (!rule.buildOnly()) {
                tree.add(rule);
            }
        }
        tree.addPlain(rules);
        tree.sort();
        return tree;
    }

    Node root() {
        return root;
    }

    /** Returns the match of a path by its whole text, or {@code null} if the tree has to be searched. */
    MatchResult.Matched plain(String domain, String path, String method) {
        MatchResult.Matched[] candidates = domain.isEmpty() ? plain.get(path) : null;
        if (candidates != null) {
            for (MatchResult.Matched candidate : candidates) {
                if (candidate.rule().methods().contains(method)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private void add(Rule rule) {
        Node node = root;
        for (RulePart part : rule.parts()) {
            if (part instanceof RulePart.Literal literal) {
                node = node.literals.getOrAdd(literal.text());
            } else {
                node = branch(node, (RulePart.Dynamic) part);
            }
        }
        node.rules.add(rule);
    }

    private static Node branch(Node node, RulePart.Dynamic part) {
        for (Branch branch : node.branches) {
            if (branch.part.isSameAs(part)) {
                return branch.node;
            }
        }
        Branch added = new Branch(part, new Node());
        node.branches.add(added);
        return added.node;
    }

    private void addPlain(List<Rule> rules) {
        Map<String, List<Rule>> byPath = new HashMap<>();
        for (Rule rule : rules) {
            if (!rule.buildOnly() && rule.converters().isEmpty()
                    && rule.parts().get(0) instanceof RulePart.Literal domain && domain.text().isEmpty()) {
                byPath.computeIfAbsent(text(rule), missing -> new ArrayList<>(1)).add(rule);
            }
        }
        for (Map.Entry<String, List<Rule>> entry : byPath.entrySet()) {
            MatchResult.Matched[] matches = plain(entry.getValue());
            if (matches != null) {
                plain.put(entry.getKey(), matches);
            }
        }
    }

    /** Returns what rules of one path match; {@code null} if one of them does more. */
    private static MatchResult.Matched[] plain(List<Rule> candidates) {
        MatchResult.Matched[] matches = new MatchResult.Matched[candidates.size()];
        for (int i = 0; i < matches.length; i++) {
            Rule rule = candidates.get(i);
            if (!rule.isPlain()) {
                return null;
            }
            matches[i] = new MatchResult.Matched(rule, Map.of());
        }
        return matches;
    }

    private static String text(Rule rule) {
        StringBuilder path = new StringBuilder();
        for (RulePart part : rule.parts().subList(1, rule.parts().size())) {
            path.append('/').append(((RulePart.Literal) part).text());
        }
        return path.toString();
    }

    /** Without recursion: a rule may have thousands of segments. */
    private void sort() {
        Deque<Node> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            node.branches.sort(null);
            node.slash = node.literals.get("", 0, 0);
            waiting.addAll(node.literals.nodes());
            for (Branch branch : node.branches) {
                waiting.add(branch.node);
            }
        }
    }
}
