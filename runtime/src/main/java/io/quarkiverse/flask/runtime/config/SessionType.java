package io.quarkiverse.flask.runtime.config;

/**
 * Where sessions are kept.
 */
public enum SessionType {
    /** In the cookie itself, signed, as Flask does. */
    COOKIE,
    /** In Redis, with an id in the cookie; needs {@code quarkus-redis-client}. */
    REDIS
}
