package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.Set;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Which answers the server may compress, where it compresses at all.
 *
 * @param mediaTypes the types that are worth it; empty for none
 */
public record Compression(Set<String> mediaTypes) {

    private static final int PARTIAL_CONTENT = 206;

    public Compression {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    /**
     * Lets the server compress an answer whose head is complete: whole ones of these types that are not encoded already. Where
     * it does, quarkus-vertx-http has put {@code Content-Encoding: identity} in front, which keeps the server from it.
     */
    void apply(RoutingContext routing, boolean encoded) {
        MultiMap headers = routing.response().headers();
        if (mediaTypes.isEmpty() || encoded || routing.response().getStatusCode() == PARTIAL_CONTENT) {
            return;
        }
        String before = headers.get(HttpHeaders.CONTENT_ENCODING);
        HttpCompressionHandler.compressIfNeeded(routing, mediaTypes);
        if (before != null && !headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            compressed(headers, routing.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        }
    }

    /** The same page has other bytes for other clients: caches have to know, and its tag is the same for all only weakly. */
    private static void compressed(MultiMap headers, String accepted) {
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String etag = headers.get(HttpHeaders.ETAG);
        if (etag != null && etag.startsWith("\"") && accepted != null && !accepted.strip().equals("identity")) {
            headers.set(HttpHeaders.ETAG, "W/" + etag);
        }
    }
}
