package io.quarkiverse.flask.runtime.internal.routing;

import java.util.List;

/**
 * A rule as if there were no other.
 */
final class Alone {

    private final RouteTree tree;

    Alone(Rule rule) {
        this.tree = RouteTree.of(List.of(rule));
    }

    /** Searches a decoded path. */
    Reached reaches(String domain, String path, String method) {
        return RouteSearch.find(tree, domain, path, method, null);
    }
}
