package io.quarkiverse.flask.runtime.internal.vertx;

/**
 * What a form may cost.
 *
 * @param maxFieldSize the largest text field, in bytes
 * @param maxParts how many parts
 */
public record FormLimits(long maxFieldSize, int maxParts) {
}
