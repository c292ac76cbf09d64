package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
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
import io.quarkiverse.flask.event.AppContextPopped;
import io.quarkiverse.flask.event.AppContextPushed;
import io.quarkiverse.flask.event.AppContextTearingDown;
import io.quarkiverse.flask.event.BeforeRenderTemplate;
import io.quarkiverse.flask.event.GotRequestException;
import io.quarkiverse.flask.event.MessageFlashed;
import io.quarkiverse.flask.event.RequestFinished;
import io.quarkiverse.flask.event.RequestStarted;
import io.quarkiverse.flask.event.RequestTearingDown;
import io.quarkiverse.flask.event.TemplateRendered;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

class EventsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Observers.class, Log.class)
                    .addAsResource(new StringAsset("{greeting} {name}{mark}"), "templates/hello.html"))
            .overrideConfigKey("quarkus.flask.secret-key", "dev");

    @Inject
    FlaskApp app;

    @BeforeEach
    void forget() {
        Log.LINES.clear();
    }

    @Test
    void eventsOfARequestComeInFlasksOrder() {
        assertThat(get("/ok").header("X-Finished")).isEqualTo("yes");
        assertThat(Log.LINES).containsExactly("pushed", "started /ok on worker", "before", "view", "after", "finished 200",
                "teardown", "tearing down null", "teardown app", "app tearing down null", "popped");
    }

    @Test
    void reactiveViewsHaveTheSameEvents() {
        assertThat(get("/reactive").asString()).isEqualTo("event loop");
        assertThat(Log.LINES).containsExactly("pushed", "started /reactive on worker", "before", "after", "finished 200",
                "teardown",
                "tearing down null", "teardown app", "app tearing down null", "popped");
    }

    @Test
    void anUnhandledExceptionIsToldBeforeItsHandlerAnswers() {
        assertThat(get("/fail").statusCode()).isEqualTo(500);
        assertThat(Log.LINES).containsSubsequence("got java.lang.IllegalStateException: broken", "handler 500", "after",
                "finished 500", "tearing down java.lang.IllegalStateException: broken",
                "app tearing down java.lang.IllegalStateException: broken", "popped");
    }

    @Test
    void handledErrorsAreNoExceptions() {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(Log.LINES).contains("started /nowhere on worker", "finished 404", "tearing down null")
                .noneMatch(line -> line.startsWith("got "));
    }

    @Test
    void templatesTellTheirNameAndValues() {
        assertThat(get("/hello").asString()).isEqualTo("Hi Ann!");
        assertThat(Log.LINES).containsSubsequence("rendering hello.html {greeting=Hi, name=Ann}",
                "rendered hello.html {greeting=Hi, name=Ann, mark=!}");
    }

    @Test
    void templatesGivenAsTextHaveNoName() {
        assertThat(get("/text").asString()).isEqualTo("Bob!");
        assertThat(Log.LINES).contains("rendered  {greeting=Hi, name=Bob, mark=!}");
    }

    @Test
    void flashedMessagesAreTold() {
        get("/flash");
        assertThat(Log.LINES).contains("flashed error: Wrong password");
    }

    @Test
    void contextsOpenedByHandAreToldToo() {
        try (FlaskApp.Context context = app.appContext()) {
            Log.LINES.add("inside");
        }
        assertThat(Log.LINES).containsExactly("pushed", "inside", "teardown app", "app tearing down null", "popped");
    }

    @Test
    void anObserverThatFailsFailsTheRequest() {
        assertThat(get("/ok?refuse=1").asString()).isEqualTo("500 java.lang.IllegalArgumentException: refused");
    }

    static class Log {

        static final List<String> LINES = new CopyOnWriteArrayList<>();
    }

    static class Observers {

        void pushed(@Observes AppContextPushed event) {
            Log.LINES.add("pushed");
        }

        void started(@Observes RequestStarted event) {
            Log.LINES.add("started " + event.request().path() + " on "
                    + (Context.isOnEventLoopThread() ? "event loop" : "worker"));
            if (request().args().contains("refuse")) {
                throw new IllegalArgumentException("refused");
            }
        }

        void finished(@Observes RequestFinished event) {
            Log.LINES.add("finished " + event.response().status());
            event.response().header("X-Finished", "yes");
        }

        void tearingDown(@Observes RequestTearingDown event) {
            Log.LINES.add("tearing down " + event.exception());
        }

        void appTearingDown(@Observes AppContextTearingDown event) {
            Log.LINES.add("app tearing down " + event.exception());
        }

        void popped(@Observes AppContextPopped event) {
            Log.LINES.add("popped");
        }

        void got(@Observes GotRequestException event) {
            Log.LINES.add("got " + event.exception());
        }

        void rendering(@Observes BeforeRenderTemplate event) {
            Log.LINES.add("rendering " + event.template() + " " + event.context());
            event.context().put("mark", "!");
        }

        void rendered(@Observes TemplateRendered event) {
            Log.LINES.add("rendered " + event.template() + " " + event.context());
        }

        void flashed(@Observes MessageFlashed event) {
            Log.LINES.add("flashed " + event.category() + ": " + event.message());
        }
    }

    static class Views {

        void setup(@Observes FlaskApp app) {
            app.contextProcessor(() -> Map.of("greeting", "Hi"));
            Log.LINES.clear();
        }

        @BeforeRequest
        void before() {
            Log.LINES.add("before");
        }

        @AfterRequest
        Response after(Response response) {
            Log.LINES.add("after");
            return response;
        }

        @TeardownRequest
        void teardown() {
            Log.LINES.add("teardown");
        }

        @TeardownAppContext
        void teardownApp() {
            Log.LINES.add("teardown app");
        }

        @ErrorHandler(500)
        Response failed(Throwable failure) {
            Log.LINES.add("handler 500");
            return makeResponse("500 " + failure.getCause(), 500);
        }

        @Route("/ok")
        String ok() {
            Log.LINES.add("view");
            return "ok";
        }

        @Route("/reactive")
        Uni<String> reactive() {
            return Uni.createFrom().item(() -> Context.isOnEventLoopThread() ? "event loop" : "worker");
        }

        @Route("/fail")
        String fail() {
            throw new IllegalStateException("broken");
        }

        @Route("/hello")
        String hello() {
            return renderTemplate("hello.html", "name", "Ann");
        }

        @Route("/text")
        String text() {
            return renderTemplateString("{name}{mark}", "name", "Bob");
        }

        @Route("/flash")
        String flashed() {
            flash("Wrong password", "error");
            return "";
        }
    }
}
