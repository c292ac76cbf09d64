/**
 * URL rules: parse them, match paths against one tree of them, build URLs from them, as Werkzeug does. Pure.
 * <p>
 * Imports {@code io.quarkiverse.flask.routing} only.
 */
package io.quarkiverse.flask.runtime.internal.routing;
