/**
 * What helps while an application is developed: the page that shows an exception. Nothing in production names this package.
 * <p>
 * Imports {@code internal.dispatch} and public packages.
 */
package io.quarkiverse.flask.runtime.internal.debug;
