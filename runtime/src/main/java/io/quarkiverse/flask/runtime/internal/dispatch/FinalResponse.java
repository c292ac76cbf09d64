package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.List;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.routing.UrlBuilder;

/**
 * The last touches of every response: a location that is a URI, and no body where HTTP has none.
 */
final class FinalResponse {

    private static final Logger LOG = Logger.getLogger(FinalResponse.class);
    /** What says something of a body, and so nothing where the client keeps the one it has. */
    private static final List<String> ENTITY_HEADERS = List.of("Allow", "Content-Encoding", "Content-Language", "Content-MD5",
            "Content-Range", "Content-Type", "Last-Modified");

    private FinalResponse() {
    }

    static Response of(Response response) {
        String location = response.location();
        if (location != null) {
            response.location(UrlBuilder.iriToUri(location));
        }
        int status = response.status();
        if (status == 204 || status == 304 || status < 200) {
            close(response.body());
            response.body("").headers().remove("Content-Length");
        }
        if (status == 304) {
            ENTITY_HEADERS.forEach(response.headers()::remove);
        }
        return response;
    }

    private static void close(Object body) {
        if (body instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.warn("A response's body, which is not sent, could not be closed", e);
            }
        }
    }
}
