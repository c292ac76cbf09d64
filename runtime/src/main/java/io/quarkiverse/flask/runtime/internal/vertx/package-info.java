/**
 * Bytes in, bytes out: Vert.x's requests as exchanges, bodies within their limits, responses on the wire. The only importer
 * of Vert.x and Netty.
 * <p>
 * Imports {@code internal.{dispatch, http, context}} and public packages.
 */
package io.quarkiverse.flask.runtime.internal.vertx;
