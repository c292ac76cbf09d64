package io.quarkiverse.flask.runtime.internal.routing;

/**
 * A URL as far as rules know it.
 *
 * @param domain its host or subdomain, percent-encoded; empty for a rule that answers none in particular
 * @param path its path below the root path, percent-encoded, and its query
 */
public record BuiltUrl(String domain, String path) {
}
