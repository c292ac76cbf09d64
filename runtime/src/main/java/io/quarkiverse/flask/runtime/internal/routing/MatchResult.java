package io.quarkiverse.flask.runtime.internal.routing;

import java.util.Map;
import java.util.Set;

/**
 * What the rules say to a path and method.
 */
public sealed interface MatchResult {

    /** A rule matched, with these arguments. */
    record Matched(Rule rule, Map<String, Object> arguments) implements MatchResult {
    }

    /** The path is another: percent-encoded, below the root path; or a whole URL, if the rule redirects to one. */
    record Redirect(String path, boolean keepQuery) implements MatchResult {
    }

    /** Rules know the path, but none this method. */
    record MethodNotAllowed(Set<String> allowed) implements MatchResult {
    }

    /** No rule knows the path. */
    record NotFound() implements MatchResult {

        static final NotFound INSTANCE = new NotFound();
    }
}
