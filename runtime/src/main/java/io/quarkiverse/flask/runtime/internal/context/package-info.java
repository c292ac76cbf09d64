/**
 * What "current" means: the application, request, session and {@code g} that the static functions of
 * {@link io.quarkiverse.flask.Flask} answer with.
 * <p>
 * Imports public packages and {@code internal.command}, which starts applications. A context is bound to a thread while the
 * thread works for it; frameworks that carry work
 * to other threads take it along through {@link io.quarkiverse.flask.runtime.internal.context.ContextCarrier} and context
 * propagation.
 */
package io.quarkiverse.flask.runtime.internal.context;
