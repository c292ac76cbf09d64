package io.quarkiverse.flask.runtime.internal.routing;

/**
 * What rules do unless they say otherwise.
 *
 * @param strictSlashes whether the slash at the end of a rule is required
 * @param mergeSlashes whether repeated slashes are merged
 * @param redirectDefaults whether the URL of a default value redirects to the shorter one
 */
public record RouteOptions(boolean strictSlashes, boolean mergeSlashes, boolean redirectDefaults) {

    /** Flask's: all of them. */
    public static RouteOptions defaults() {
        return new RouteOptions(true, true, true);
    }
}
