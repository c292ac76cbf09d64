package io.quarkiverse.flask.runtime.internal.routing;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the rules say to a domain, path and method.
 */
public sealed interface MatchResult {

    /** A rule matched, with these arguments. */
    record Matched(Rule rule, Map<String, Object> arguments) implements MatchResult {
    }

    /**
     * A rule matched, but what the application wrote for it has to be called for the rest: its converters, or its redirect.
     * That takes the context of the request, and may block.
     *
     * @param rule the rule
     * @param rest calls it; the result is never pending
     */
    record Pending(Rule rule, Supplier<MatchResult> rest) implements MatchResult {

        /** Calls what the application wrote. */
        public MatchResult complete() {
            return rest.get();
        }
    }

    /**
     * The URL is another, which keeps the query.
     *
     * @param domain its host or subdomain, percent-encoded; {@code null} for that of the request
     * @param path its path, percent-encoded, below the root path
     */
    record Redirect(String domain, String path) implements MatchResult {
    }

    /** A rule redirects to this target, relative to the root path, without the query. */
    record RedirectTo(String target) implements MatchResult {
    }

    /** Rules know the path, but none this method. */
    record MethodNotAllowed(Set<String> allowed) implements MatchResult {
    }

    /** No rule knows the path. */
    record NotFound() implements MatchResult {

        static final NotFound INSTANCE = new NotFound();
    }
}
