package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.Map;

import io.quarkiverse.flask.MethodView;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

// tag::users[]
@Route(value = "/users/", methods = "GET")
@Route(value = "/users/", methods = "POST")
@Route(value = "/users/<int:user_id>", methods = { "GET", "PUT", "DELETE" })
class Users extends MethodView {

    Response get(Integer userId) {
        return jsonify(userId);
    }

    Response post() {
        return makeResponse(Facts.of("made", request().json()), 201, Map.of("Location", urlFor("users", "user_id", 9)));
    }

    String put(int userId) {
        return "put " + userId;
    }

    Response delete(int userId) {
        return makeResponse("", 204);
    }

    // end::users[]

    abstract static class Base extends MethodView {

        String get() {
            return "get of base";
        }

        Response head() {
            return makeResponse("", Map.of("X-Something", "own head"));
        }
    }

    @Route("/derived")
    static class Derived extends Base {

        Response options() {
            return makeResponse("own options", Map.of("Allow", "ANY"));
        }

        String patch() {
            return request().method();
        }
    }
}
