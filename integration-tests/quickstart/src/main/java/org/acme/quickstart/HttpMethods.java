package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.Map;

import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Route;

class HttpMethods {

    // tag::methods[]
    @Route(value = "/method", methods = { "GET", "POST" })
    String method() {
        return request().method();
    }

    @Post("/only-post")
    String onlyPost() {
        return "posted";
    }
    // end::methods[]

    @Route(value = "/rest/<int:rid>", methods = { "PUT", "PATCH", "DELETE" })
    Map<String, Object> rest(int rid) {
        return Map.of("id", rid, "method", request().method());
    }
}
