package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One search of a path in the tree, depth first: literal before dynamic, and back where a way leads nowhere.
 */
final class RouteSearch {

    private final RouteOptions options;
    private final String[] segments;
    private final String method;
    private final Set<String> allowed = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();
    private boolean slashRequired;

    RouteSearch(RouteTree tree, String path, String method) {
        this.options = tree.options;
        this.segments = path.substring(1).split("/", -1);
        this.method = method;
    }

    /** Returns the rule that matches, or {@code null}. */
    Rule find(RouteTree tree) {
        return search(tree.root, 0);
    }

    /** The texts of the rule's variables in order. */
    List<String> texts() {
        return texts;
    }

    /** The methods of the rules that know the path. */
    Set<String> allowed() {
        return allowed;
    }

    /** Tells whether a rule would match with a slash at the end. */
    boolean slashRequired() {
        return slashRequired;
    }

    private Rule search(RouteTree.Node node, int at) {
        if (at == segments.length) {
            return atEnd(node);
        }
        RouteTree.Node literal = node.literals.get(segments[at]);
        if (literal != null) {
            Rule found = search(literal, at + 1);
            if (found != null || slashRequired) {
                return found;
            }
        }
        for (RouteTree.Branch branch : node.branches) {
            Rule found = follow(branch, at);
            if (found != null || slashRequired) {
                return found;
            }
        }
        return at == segments.length - 1 && segments[at].isEmpty() ? withoutSlash(node) : null;
    }

    private Rule follow(RouteTree.Branch branch, int at) {
        RulePart.Dynamic part = branch.part();
        String target = part.isFinal() ? String.join("/", List.of(segments).subList(at, segments.length)) : segments[at];
        int mark = texts.size();
        if (!part.test().match(target, texts)) {
            return null;
        }
        int next = part.isFinal() ? segments.length : at + 1;
        Rule found;
        if (part.suffixed() && texts.remove(texts.size() - 1).equals("/")) {
            found = firstAllowed(branch.node().literals.get(""));
        } else {
            found = search(branch.node(), next);
        }
        if (found == null && !slashRequired) {
            texts.subList(mark, texts.size()).clear();
        }
        return found;
    }

    private Rule atEnd(RouteTree.Node node) {
        Rule found = firstAllowed(node);
        if (found != null) {
            return found;
        }
        RouteTree.Node slash = node.literals.get("");
        if (slash != null) {
            for (Rule rule : slash.rules) {
                if (rule.methods().contains(method)) {
                    slashRequired = rule.strictSlashes(options);
                    return slashRequired ? null : rule;
                }
            }
        }
        return null;
    }

    private Rule firstAllowed(RouteTree.Node node) {
        if (node == null) {
            return null;
        }
        for (Rule rule : node.rules) {
            if (rule.methods().contains(method)) {
                return rule;
            }
            allowed.addAll(rule.methods());
        }
        return null;
    }

    private Rule withoutSlash(RouteTree.Node node) {
        for (Rule rule : node.rules) {
            if (!rule.strictSlashes(options)) {
                if (rule.methods().contains(method)) {
                    return rule;
                }
                allowed.addAll(rule.methods());
            }
        }
        return null;
    }
}
