package io.quarkiverse.flask.runtime.config;

/**
 * The order in which rules are listed: what Flask's {@code flask routes --sort} takes.
 */
public enum RouteOrder {
    ENDPOINT,
    METHODS,
    /** By host or subdomain, whichever rules answer. */
    DOMAIN,
    RULE,
    /** As the application has them: each endpoint's rules together, in the order that endpoints were added. */
    MATCH
}
