package io.quarkiverse.flask.runtime.internal.dispatch;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.routing.UrlBuilder;

/**
 * The last touches of every response: a location that is a URI, and no body where HTTP has none.
 */
final class FinalResponse {

    private FinalResponse() {
    }

    static Response of(Response response) {
        String location = response.location();
        if (location != null) {
            response.location(UrlBuilder.iriToUri(location));
        }
        int status = response.status();
        if (status == 204 || status == 304 || status < 200) {
            response.body("").headers().remove("Content-Length");
        }
        return response;
    }
}
