package org.acme.operations;

import static io.quarkiverse.flask.Flask.*;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class Site {

    @BeforeRequest
    void refuseRobots() {
        if (request().userAgent().equals("robot")) {
            abort(403);
        }
    }

    @Get("/")
    String index() {
        return "index";
    }

    @Get("/user/<username>")
    String profile(String username) {
        return username;
    }

    @Get("/item/<int:id>")
    String item(int id) {
        throw abort(404);
    }

    @Route(value = "/cache/<key>", methods = "PURGE")
    String purge(String key) {
        return key;
    }

    @Get("/project/<name>/")
    String project(String name) {
        return name;
    }

    @Get("/office/<int:room>")
    String office(int room) {
        return "office " + room;
    }

    @Route(value = "/<version>/status", subdomain = "api")
    String status(String version) {
        return version;
    }

    /** Old links get an answer that is not 404. */
    @ErrorHandler(404)
    Response missing() {
        return makeResponse("missing", request().path().startsWith("/old/") ? 200 : 404);
    }
}
