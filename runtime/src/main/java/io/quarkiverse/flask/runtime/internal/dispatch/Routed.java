package io.quarkiverse.flask.runtime.internal.dispatch;

import io.quarkiverse.flask.runtime.internal.http.RequestTarget;
import io.quarkiverse.flask.runtime.internal.routing.MatchResult;

/**
 * Where a request goes, and what the rules say to it.
 *
 * @param target host and path
 * @param domain what rules look at in the host
 * @param webSocket whether it asks for a WebSocket, which no rule serves
 * @param match the rules' answer
 */
public record Routed(RequestTarget target, String domain, boolean webSocket, MatchResult match) {

    /** Tells whether no rule serves this, so that others may: another method of a path may be theirs. */
    public boolean isUnknown() {
        return webSocket || match instanceof MatchResult.NotFound || match instanceof MatchResult.MethodNotAllowed;
    }
}
