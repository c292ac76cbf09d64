package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.Map;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.BadRequestKeyException;
import io.quarkiverse.flask.exceptions.HttpException;

/** Error handlers for what reading a request may fail with. */
@Blueprint(name = "guard", urlPrefix = "/guard")
class Guard {

    @ErrorHandler(400)
    Response badRequest(HttpException error) {
        return makeResponse(Map.of("bad", error.code()), 400);
    }

    @ErrorHandler
    Response missingKey(BadRequestKeyException error) {
        return makeResponse(Map.of("missing", error.key()), 400);
    }

    @ErrorHandler({ 413, 415 })
    Response refused(HttpException error) {
        return makeResponse(Map.of("refused", error.code(), "name", error.name()), error.code());
    }

    @Route(value = "/<what>", methods = { "GET", "POST" })
    Response guarded(String what) {
        return jsonify(switch (what) {
            case "json" -> request().json();
            case "form" -> request().form("k");
            case "args" -> request().args("k");
            case "abort" -> abort(400);
            case "data" -> request().data().length;
            default -> throw new IllegalArgumentException(what);
        });
    }
}
