/**
 * What helps while an application is developed: the pages that show what failed and why, commands in the console, the last
 * requests. Nothing in production names this package or those below it.
 * <p>
 * Imports {@code debug.{capture, values, console}}, {@code internal.{dispatch, context, routing, template, command}} and public
 * packages.
 */
package io.quarkiverse.flask.runtime.internal.debug;
