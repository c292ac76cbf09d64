package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.Map;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class Errors {

    static class OutOfStock extends RuntimeException {

        private static final long serialVersionUID = 1;

        OutOfStock(String message) {
            super(message);
        }
    }

    // tag::errors[]
    @Route("/redirect")
    Response toLogin() {
        return redirect(urlFor("login"));
    }

    @Route("/redirect/301")
    Response moved() {
        return redirect("https://example.com/x?y=1", 301);
    }

    @Route("/abort/<int:code>")
    String aborting(int code) {
        throw abort(code);
    }

    @Route("/teapot")
    String teapot() {
        throw abort(418, "short and stout");
    }

    @Route("/boom")
    String boom() {
        throw new IllegalStateException("boom");
    }

    @ErrorHandler(404)
    Response pageNotFound() {
        return makeResponse(renderTemplate("page_not_found.html"), 404);
    }

    @Route("/stock")
    String stock() {
        throw new OutOfStock("no apples");
    }

    @ErrorHandler
    Response outOfStock(OutOfStock error) {
        return makeResponse(Map.of("error", error.getMessage()), 409);
    }
    // end::errors[]
}
