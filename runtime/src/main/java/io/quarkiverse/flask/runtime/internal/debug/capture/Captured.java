package io.quarkiverse.flask.runtime.internal.debug.capture;

/**
 * The variables of one frame when an exception passed it.
 *
 * @param site where that was
 * @param values what the variables of the site held, in their order
 */
public record Captured(Site site, Object[] values) {
}
