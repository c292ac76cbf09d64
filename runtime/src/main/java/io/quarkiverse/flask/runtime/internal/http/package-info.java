/**
 * HTTP as values: the request read from an exchange, its query, cookies and forms. Knows no server.
 * <p>
 * Imports public packages and {@code internal.routing}; the server implements
 * {@link io.quarkiverse.flask.runtime.internal.http.Exchange}.
 */
package io.quarkiverse.flask.runtime.internal.http;
