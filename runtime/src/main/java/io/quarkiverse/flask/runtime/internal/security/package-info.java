/**
 * Quarkus Security for views: who asks, whether they may, and what they get if not. Used only by applications that have it.
 * <p>
 * Imports {@code internal.{dispatch, http}} and public packages.
 */
package io.quarkiverse.flask.runtime.internal.security;
