package io.quarkiverse.flask.runtime.internal.routing;

/**
 * What rules do unless they say otherwise.
 *
 * @param strictSlashes whether the slash at the end of a rule is required
 * @param mergeSlashes whether repeated slashes are merged
 * @param redirectDefaults whether the URL of a default value redirects to the shorter one
 * @param domains what rules look at in a host
 */
public record RouteOptions(boolean strictSlashes, boolean mergeSlashes, boolean redirectDefaults, DomainMatching domains) {

    /** Flask's: all of them, on every host. */
    public static RouteOptions defaults() {
        return defaults(DomainMatching.NONE);
    }

    /** Flask's, with hosts or subdomains. */
    public static RouteOptions defaults(DomainMatching domains) {
        return new RouteOptions(true, true, true, domains);
    }
}
