/**
 * What tests use: a client with cookies and sessions, and requests without a server. Flask's {@code flask.testing}.
 * <p>
 * Imports public packages only.
 */
package io.quarkiverse.flask.testing;
