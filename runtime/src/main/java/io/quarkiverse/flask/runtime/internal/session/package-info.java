/**
 * Sessions as text, in Flask's format: tag, sign, compress, expire.
 * <p>
 * Imports public packages only.
 */
package io.quarkiverse.flask.runtime.internal.session;
