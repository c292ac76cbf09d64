package io.quarkiverse.flask.runtime.internal.http;

/**
 * What a form may cost.
 *
 * @param maxFieldSize the largest text field, and the largest urlencoded form, in bytes
 * @param maxParts how many parts
 */
public record FormLimits(long maxFieldSize, int maxParts) {
}
