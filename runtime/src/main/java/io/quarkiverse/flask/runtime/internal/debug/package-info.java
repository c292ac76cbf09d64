/**
 * What helps while an application is developed: the pages that show what failed and why, commands in the console, the last
 * requests. Nothing in
 * production names this package.
 * <p>
 * Imports {@code internal.{dispatch, context, routing, template, command}} and public packages.
 */
package io.quarkiverse.flask.runtime.internal.debug;
