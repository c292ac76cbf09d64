/**
 * One request from its match to its response: hooks, view, conversion, errors, session, teardown, in Flask's order.
 * <p>
 * Imports public packages, {@code runtime.config} and {@code internal.{command, context, http, routing, session, template,
 * json}};
 * knows no server.
 */
package io.quarkiverse.flask.runtime.internal.dispatch;
