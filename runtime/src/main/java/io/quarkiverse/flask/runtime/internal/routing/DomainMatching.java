package io.quarkiverse.flask.runtime.internal.routing;

/**
 * What rules look at in a request's host.
 */
public enum DomainMatching {
    /** Nothing: rules answer every host. */
    NONE,
    /** The part before the server's name. */
    SUBDOMAIN,
    /** All of it. */
    HOST
}
