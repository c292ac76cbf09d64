package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.Map;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.Conflict;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkiverse.flask.exceptions.NotFound;

/** The error handlers of the application, and blueprints that have their own. */
class Errors {

    @ErrorHandler(500)
    Response serverError(InternalServerError error) {
        String original = error.originalException() instanceof Failures.Failure failure ? failure.getMessage() : null;
        return makeResponse(Facts.of("code", error.code(), "original", original), 500);
    }

    @ErrorHandler(410)
    Response gone() {
        return makeResponse("app gone", 410);
    }

    @ErrorHandler
    Response deep(Failures.Deep error) {
        return makeResponse("app deep " + error.getMessage(), 400);
    }

    @ErrorHandler
    Response broken(Failures.Broken error) {
        if (error.getMessage().equals("abort")) {
            throw abort(404);
        }
        throw new Failures.Failure("handler of " + error.getMessage());
    }

    @ErrorHandler
    Response silent(Failures.Silent error) {
        return null;
    }

    @ErrorHandler
    Response moved(Failures.Moved error) {
        session().put("moved", error.getMessage());
        return redirect(urlFor("trail", "reason", error.getMessage()));
    }

    @Route("/fail/<kind>")
    String fail(String kind) {
        return Failures.fail(kind);
    }

    @Blueprint(name = "errors", urlPrefix = "/errors")
    static class Own {

        @ErrorHandler
        Response trouble(Failures.Trouble error) {
            return makeResponse("errors trouble " + error.getMessage(), 400);
        }

        @ErrorHandler(404)
        String missing(NotFound error) {
            return "errors 404: " + error.description();
        }

        @ErrorHandler
        Response conflict(Conflict error) {
            return makeResponse(Map.of("name", error.name(), "code", error.code()), error.code());
        }

        @Route("/<kind>")
        String fail(String kind) {
            return Failures.fail(kind);
        }
    }

    @Blueprint(name = "catch_all", urlPrefix = "/catch-all")
    static class CatchAll {

        @ErrorHandler
        Response caught(Exception error) {
            String seen = error instanceof HttpException http ? http.code() + ": http" : "-: " + error.getMessage();
            return makeResponse("caught " + seen, 418);
        }

        @Route("/<kind>")
        String fail(String kind) {
            return Failures.fail(kind);
        }

        @Route("/slash/")
        String slash() {
            return "slash";
        }
    }

    @Blueprint(name = "api", urlPrefix = "/api")
    static class Api {

        @ErrorHandler
        Response error(HttpException error) {
            String json = currentApp().json().dumps(Map.of("code", error.code(), "name", error.name()));
            return error.response().body(json).contentType("application/json");
        }

        @ErrorHandler(500)
        Response serverError(InternalServerError error) {
            Throwable original = error.originalException();
            return makeResponse(Map.of("api", original == null ? "-" : original.getMessage()), 500);
        }

        @Route("/<kind>")
        String fail(String kind) {
            return Failures.fail(kind);
        }
    }
}
