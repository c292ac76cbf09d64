/**
 * What the pages in Quarkus's Dev UI ask the application that is running: records and maps of plain values, no secrets. Dev
 * mode only: nothing but the Dev UI names this package.
 * <p>
 * Imports {@code internal.{debug, dispatch, routing, session, command}} and public packages.
 */
package io.quarkiverse.flask.runtime.internal.devui;
