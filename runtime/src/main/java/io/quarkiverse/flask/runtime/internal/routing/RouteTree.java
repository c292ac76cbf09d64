package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rules as one tree over the segments of paths: literal segments by hash, then dynamic ones by weight. How long a match
 * takes depends on the path, not on how many rules there are.
 */
final class RouteTree {

    /** A place in the tree: where the paths that have the same segments so far go on, and the rules that end here. */
    static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final List<Branch> branches = new ArrayList<>();
        final List<Rule> rules = new ArrayList<>();
    }

    /** A dynamic segment and where it leads. */
    record Branch(RulePart.Dynamic part, Node node) {
    }

    final Node root = new Node();
    final RouteOptions options;
    /** Rules without variables by their whole path: a literal match always comes before any other. */
    final Map<String, List<MatchResult.Matched>> whole = new HashMap<>();

    private RouteTree(RouteOptions options) {
        this.options = options;
    }

    static RouteTree of(List<Rule> rules, RouteOptions options) {
        RouteTree tree = new RouteTree(options);
        for (Rule rule : rules) {
            if (!rule.buildOnly()) {
                tree.add(rule);
            }
        }
        tree.shortcuts(rules);
        sort(tree.root);
        return tree;
    }

    private void add(Rule rule) {
        Node node = root;
        for (RulePart part : rule.parts()) {
            if (part instanceof RulePart.Literal literal) {
                node = node.literals.computeIfAbsent(literal.text(), missing -> new Node());
            } else {
                node = branch(node, (RulePart.Dynamic) part);
            }
        }
        node.rules.add(rule);
    }

    /** A path takes the shortcut if all of its rules without variables do nothing but match. */
    private void shortcuts(List<Rule> rules) {
        Map<String, List<Rule>> byPath = new HashMap<>();
        for (Rule rule : rules) {
            if (!rule.buildOnly() && rule.converters().isEmpty()) {
                byPath.computeIfAbsent(rule.path(Map.of()), missing -> new ArrayList<>(1)).add(rule);
            }
        }
        byPath.forEach((path, candidates) -> {
            if (candidates.stream().allMatch(RouteTree::onlyMatches) && path.indexOf('%') < 0) {
                whole.put(path, candidates.stream().map(rule -> new MatchResult.Matched(rule, Map.of())).toList());
            }
        });
    }

    private static boolean onlyMatches(Rule rule) {
        return !rule.alias() && rule.defaults().isEmpty() && rule.spec().redirectTo() == null;
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

    /** Without recursion: a rule may have thousands of segments. */
    private static void sort(Node root) {
        Deque<Node> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            node.branches.sort(Comparator.comparing(branch -> branch.part.weight()));
            waiting.addAll(node.literals.values());
            node.branches.forEach(branch -> waiting.add(branch.node));
        }
    }
}
