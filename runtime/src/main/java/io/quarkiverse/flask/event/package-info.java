/**
 * What happens to requests, contexts and templates, as CDI events: Flask's signals.
 * <p>
 * A method that {@code @Observes} one of these records is called on the thread where it happens, within the current context;
 * what
 * it throws is what the step throws. A request during which an observed event happens runs there on a thread that may block;
 * what nobody observes costs nothing.
 * <p>
 * Imports public packages only.
 */
package io.quarkiverse.flask.event;
