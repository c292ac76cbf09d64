/**
 * What helps while an application is developed: the page that shows an exception, commands in the console. Nothing in
 * production names this package.
 * <p>
 * Imports {@code internal.{dispatch, command}} and public packages.
 */
package io.quarkiverse.flask.runtime.internal.debug;
