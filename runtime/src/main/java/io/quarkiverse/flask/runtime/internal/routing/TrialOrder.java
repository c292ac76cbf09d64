package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The order in which the search of a path comes to the rules.
 */
final class TrialOrder {

    /** How many segments a path with a slash at its end has; 0 for another. */
    private final int slashed;
    private final List<Rule> ordered = new ArrayList<>();
    /** Places still to visit, and lists of rules between them; without recursion, as a rule may have thousands of segments. */
    private final Deque<Object> waiting = new ArrayDeque<>();

    private TrialOrder(int slashed) {
        this.slashed = slashed;
    }

    /**
     * Returns the rules of a tree in order; literal segments of one place, of which a path has one, alphabetically.
     * Rules that forgive a slash at the end come after those that have one.
     */
    static List<Rule> of(RouteTree tree, String path) {
        TrialOrder order = new TrialOrder(path.endsWith("/") ? (int) path.chars().filter(c -> c == '/').count() : 0);
        order.waiting.push(tree.root());
        while (!order.waiting.isEmpty()) {
            order.visit(order.waiting.pop());
        }
        return order.ordered;
    }

    private void visit(Object next) {
        if (next instanceof RouteTree.Node node) {
            List<Object> inOrder = new ArrayList<>();
            node.rules.stream().filter(rule -> !forgives(rule)).forEach(inOrder::add);
            node.literals.texts().forEach(text -> inOrder.add(node.literals.get(text, 0, text.length())));
            node.branches.forEach(branch -> inOrder.add(branch.node()));
            node.rules.stream().filter(this::forgives).forEach(inOrder::add);
            for (int i = inOrder.size() - 1; i >= 0; i--) {
                waiting.push(inOrder.get(i));
            }
        } else {
            ordered.add((Rule) next);
        }
    }

    private boolean forgives(Rule rule) {
        return slashed == rule.parts().size() && !rule.strictSlashes();
    }
}
