package io.quarkiverse.flask.runtime.internal.dispatch;

import io.quarkiverse.flask.runtime.internal.http.RequestTarget;
import io.quarkiverse.flask.runtime.internal.routing.MatchResult;

/**
 * Where a request goes, and what the rules say to it.
 *
 * @param target host and path
 * @param match the rules' answer
 */
public record Routed(RequestTarget target, MatchResult match) {

    /** Tells whether no rule knows the path, so that others may serve it. */
    public boolean isUnknown() {
        return match instanceof MatchResult.NotFound;
    }
}
