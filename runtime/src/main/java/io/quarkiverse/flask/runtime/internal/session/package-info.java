/**
 * Sessions in signed cookies, in Flask's format: sign, encode, expire.
 * <p>
 * Imports public packages only.
 */
package io.quarkiverse.flask.runtime.internal.session;
