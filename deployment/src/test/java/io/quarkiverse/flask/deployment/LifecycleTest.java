package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownAppContext;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

class LifecycleTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Log.class));

    @Inject
    FlaskApp app;

    @BeforeEach
    void forget() {
        Log.LINES.clear();
    }

    @Test
    void stepsRunInFlasksOrder() {
        assertThat(get("/ok").asString()).isEqualTo("ok");
        assertThat(Log.LINES).containsExactly("before first", "before second", "before on worker", "view", "after this",
                "after second", "after on worker", "after first", "teardown null", "teardown app null");
    }

    @Test
    void hooksRunForUnknownPathsToo() {
        assertThat(get("/unknown").statusCode()).isEqualTo(404);
        assertThat(Log.LINES).contains("before first", "after first", "teardown null");
    }

    @Test
    void anEarlyResponseSkipsTheView() {
        assertThat(get("/ok?early=1").asString()).isEqualTo("early");
        assertThat(Log.LINES).contains("before first", "after first").doesNotContain("before second", "view");
    }

    @Test
    void theNearestClassHandlesAnException() {
        assertThat(get("/fail/number").asString()).isEqualTo("number format");
        assertThat(get("/fail/argument").asString()).isEqualTo("illegal argument");
        assertThat(Log.LINES).contains("teardown null");
    }

    @Test
    void unhandledExceptionsReachTheHandlerOf500AndTheTeardown() {
        assertThat(get("/fail/other").asString()).isEqualTo("500 java.lang.UnsupportedOperationException: other");
        assertThat(Log.LINES).contains("after first", "teardown java.lang.UnsupportedOperationException: other",
                "teardown app java.lang.UnsupportedOperationException: other");
    }

    @Test
    void aCodeWinsOverAClass() {
        assertThat(get("/fail/404").asString()).isEqualTo("not found by code");
        assertThat(get("/fail/403").asString()).isEqualTo("403 by class");
    }

    @Test
    void aFailingHandlerIsAnInternalServerError() {
        assertThat(get("/fail/handler").asString()).isEqualTo("500 java.lang.IllegalStateException: in the handler");
    }

    @Test
    void aFailingAfterHookIsAnInternalServerErrorAndTeardownsRun() {
        assertThat(get("/ok?break=1").asString()).isEqualTo("500 java.lang.IllegalStateException: broken");
        assertThat(Log.LINES).contains("teardown java.lang.IllegalStateException: broken");
    }

    @Test
    void afterHooksRunAgainForThePageOfTheirFailure() {
        Log.LINES.clear();
        assertThat(get("/ok?break=once").header("X-After")).isEqualTo("first");
        assertThat(Log.LINES.stream().filter("after second"::equals)).hasSize(2);
        assertThat(get("/ok?break=1").header("X-After")).isNull();
    }

    @Test
    void anAbortedResponseIsSentAsItIs() {
        assertThat(get("/fail/response").statusCode()).isEqualTo(202);
        assertThat(get("/fail/response").asString()).isEqualTo("as it is");
    }

    @Test
    void blockingHooksAroundAReactiveViewRunOnWorkers() {
        assertThat(get("/reactive").asString()).isEqualTo("event loop");
        assertThat(Log.LINES).contains("before on worker", "after on worker");
    }

    @Test
    void rulesAddedWhileStartingAnswer() {
        assertThat(get("/added/5").asString()).isEqualTo("added 5");
        assertThat(given().post("/added").asString()).isEqualTo("posted");
        assertThat(app.urlMap().rules("GET /added/<int:id>")).hasSize(1);
    }

    @Test
    void rulesAddedLaterAreRefused() {
        assertThatThrownBy(() -> app.get("/late", () -> "late")).isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "FlaskApp.addUrlRule can no longer be called: the application has started. Call it while it starts, in a "
                                + "method that observes it: void setup(@Observes FlaskApp app).");
    }

    static class Log {

        static final List<String> LINES = new CopyOnWriteArrayList<>();
    }

    static class Views {

        void setup(@Observes FlaskApp app) {
            app.get("/added/<int:id>", args -> "added " + args.integer("id"));
            app.post("/added", () -> "posted");
            List<Throwable> refused = new ArrayList<>();
            for (String rule : List.of("no-slash", "/<nope:x>")) {
                try {
                    app.get(rule, () -> "");
                } catch (IllegalArgumentException e) {
                    refused.add(e);
                }
            }
            if (refused.size() != 2) {
                throw new IllegalStateException("Malformed rules must be refused");
            }
        }

        @BeforeRequest
        @Priority(1)
        Object first() {
            Log.LINES.add("before first");
            return request().args().contains("early") ? "early" : null;
        }

        @BeforeRequest
        void second() {
            Log.LINES.add("before second");
            Log.LINES.add("before on " + thread());
        }

        @AfterRequest
        @Priority(1)
        Response afterFirst(Response response) {
            Log.LINES.add("after first");
            return response.header("X-After", "first");
        }

        @AfterRequest
        Response afterSecond(Response response) {
            Log.LINES.add("after second");
            Log.LINES.add("after on " + thread());
            boolean again = g().get("broken") != null;
            g().put("broken", true);
            if (request().args().contains("break") && !(again && request().args("break").equals("once"))) {
                throw new IllegalStateException("broken");
            }
            return response;
        }

        @TeardownRequest
        void teardown(Throwable failure) {
            Log.LINES.add("teardown " + failure);
            throw new IllegalStateException("A teardown that fails does not keep others from running");
        }

        @TeardownAppContext
        void teardownApp(Throwable failure) {
            Log.LINES.add("teardown app " + failure);
        }

        @Route("/ok")
        String ok() {
            Log.LINES.add("view");
            afterThisRequest(response -> {
                Log.LINES.add("after this");
                return response;
            });
            return "ok";
        }

        @Route("/reactive")
        Uni<String> reactive() {
            return Uni.createFrom().item(thread());
        }

        @Route("/fail/<how>")
        String fail(String how) {
            switch (how) {
                case "number" -> throw new NumberFormatException("number");
                case "argument" -> throw new IllegalArgumentException("argument");
                case "handler" -> throw new ArithmeticException("handler");
                case "404" -> throw abort(404);
                case "403" -> throw abort(403);
                case "response" -> throw abort(makeResponse("as it is", 202));
                default -> throw new UnsupportedOperationException(how);
            }
        }

        @ErrorHandler
        Response numberFormat(NumberFormatException error) {
            return makeResponse("number format", 400);
        }

        @ErrorHandler(exception = IllegalArgumentException.class)
        Response illegalArgument() {
            return makeResponse("illegal argument", 400);
        }

        @ErrorHandler
        Response inTheHandler(ArithmeticException error) {
            throw new IllegalStateException("in the handler");
        }

        @ErrorHandler(404)
        Response notFound() {
            return makeResponse("not found by code", 404);
        }

        @ErrorHandler
        Response anyHttpError(HttpException error) {
            return makeResponse(error.code() + " by class", error.code());
        }

        @ErrorHandler(500)
        Response failed(InternalServerError error) {
            return makeResponse("500 " + error.originalException(), 500);
        }

        private static String thread() {
            return Context.isOnEventLoopThread() ? "event loop" : "worker";
        }
    }
}
