/**
 * HTTP errors: one class per status, Werkzeug's {@code exceptions}.
 * <p>
 * Imports the root package for the response of an error, nothing else.
 */
package io.quarkiverse.flask.exceptions;
