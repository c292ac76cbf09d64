/**
 * Test clients and requests from nowhere. Only tests come here.
 * <p>
 * Imports {@code internal.{dispatch, context, http}} and public packages.
 */
package io.quarkiverse.flask.runtime.internal.testing;
