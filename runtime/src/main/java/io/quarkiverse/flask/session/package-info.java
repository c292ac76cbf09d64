/**
 * The extension point of sessions: where they are kept.
 * <p>
 * Imports public packages only.
 */
package io.quarkiverse.flask.session;
