package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.abort;
import static io.quarkiverse.flask.Flask.makeResponse;
import static io.quarkiverse.flask.Flask.redirect;
import static io.quarkiverse.flask.Flask.request;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkus.test.QuarkusUnitTest;

class TrapHttpExceptionsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.trap-http-exceptions", "true");

    @Test
    void exceptionsWithoutAHandlerAreFailures() {
        assertThat(get("/abort/410").asString()).isEqualTo("500 io.quarkiverse.flask.exceptions.Gone");
        assertThat(get("/nowhere").asString()).isEqualTo("500 io.quarkiverse.flask.exceptions.NotFound");
        assertThat(get("/missing").asString()).isEqualTo("500 io.quarkiverse.flask.exceptions.BadRequestKeyException");
    }

    @Test
    void handledExceptionsAndRedirectsAreAnswers() {
        assertThat(get("/abort/409").asString()).isEqualTo("handled");
        assertThat(get("/slash").asString()).isEqualTo("slash");
        assertThat(get("/away").asString()).isEqualTo("slash");
    }

    static class Views {

        @Route("/abort/<int:code>")
        String fail(int code) {
            throw abort(code);
        }

        @Route("/missing")
        String missing() {
            return request().args("name");
        }

        @Route("/json")
        Object json() {
            return List.of(1);
        }

        @Route("/slash/")
        String slash() {
            return "slash";
        }

        @Route("/away")
        String away() {
            throw abort(redirect("/slash/"));
        }

        @ErrorHandler(409)
        String conflict() {
            return "handled";
        }

        @ErrorHandler(500)
        Response failed(InternalServerError error) {
            return makeResponse("500 " + error.getCause().getClass().getName(), 500);
        }
    }
}
