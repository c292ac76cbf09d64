package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.List;
import java.util.Map;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Where a request ends, and where its lines do: of what a server in front could take for other requests than this one does,
 * nothing is answered but the first.
 */
final class Framing {

    private static final int BAD_REQUEST = 400;
    private static final char DELETE = 0x7f;

    private Framing() {
    }

    /**
     * Tells whether a request is ambiguous: it names several hosts (RFC 9112, 3.2), has a transfer encoding other than the one
     * that ends where it says (6.1) or, over HTTP/2, where any byte can be sent, what HTTP/1.1 would take for the end of a
     * line.
     */
    static boolean isAmbiguous(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 ? hasLineEnds(request)
                : request.headers().getAll(HttpHeaders.HOST).size() > 1
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING) && !isChunked(request);
    }

    /**
     * HTTP/1.0 knows no chunks: who sends it, and who passes it on, may end such a request elsewhere. White space is away
     * already, except where the header was folded.
     */
    private static boolean isChunked(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return request.version() == HttpVersion.HTTP_1_1 && encodings.size() == 1
                && encodings.get(0).equalsIgnoreCase("chunked");
    }

    private static boolean hasLineEnds(HttpServerRequest request) {
        if (hasControls(request.method().name()) || hasControls(request.uri())
                || request.authority() != null && hasControls(request.authority().toString())) {
            return true;
        }
        for (Map.Entry<String, String> header : request.headers()) {
            if (hasControls(header.getKey()) || hasLineEnds(header.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasControls(String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == DELETE) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLineEnds(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0;
    }

    /** Answers as the server does what is no HTTP: without the application. What follows on the connection is not read. */
    static void refuse(RoutingContext routing) {
        routing.response().setStatusCode(BAD_REQUEST);
        if (routing.request().version() == HttpVersion.HTTP_2) {
            // an access log would write them as they are
            routing.request().headers().clear();
            routing.response().end();
        } else {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE).end();
            routing.request().connection().close();
        }
    }
}
