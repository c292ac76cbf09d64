package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.routing.UrlBuildException;
import io.quarkus.test.QuarkusUnitTest;

class ApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Setup.class, Log.class))
            .overrideConfigKey("quarkus.application.name", "shop")
            .overrideConfigKey("flask.config.IMAGE_STORE_TYPE", "fs")
            .overrideConfigKey("flask.config.IMAGE_STORE_LIMIT", "5")
            .overrideConfigKey("quarkus.flask.session-cookie-name", "shop-session");

    @Inject
    FlaskApp app;

    @Test
    void settingsHaveFlasksNames() {
        assertThat(app.config()).containsEntry("SESSION_COOKIE_NAME", "shop-session").containsEntry("TESTING", true)
                .containsEntry("DEBUG", false).containsEntry("PROVIDE_AUTOMATIC_OPTIONS", true)
                .containsEntry("IMAGE_STORE_TYPE", "fs").containsEntry("ADDED", 7).doesNotContainKey("SECRET_KEY");
        assertThat(app.testing()).isTrue();
        assertThat(app.debug()).isFalse();
        assertThat(app.name()).isEqualTo("shop");
        assertThat(app.logger().getName()).isEqualTo("shop");
    }

    @Test
    void settingsAreConverted() {
        assertThat(app.config().get("IMAGE_STORE_LIMIT", Integer.class)).isEqualTo(5);
        assertThat(app.config().get("NOTHING", Integer.class)).isNull();
        assertThat(app.config().get("NOTHING", "else")).isEqualTo("else");
        assertThat(app.config().getNamespace("IMAGE_STORE_")).isEqualTo(Map.of("type", "fs", "limit", "5"));
        assertThatThrownBy(() -> app.config().get("IMAGE_STORE_TYPE", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The setting IMAGE_STORE_TYPE is a String that is no Integer.");
    }

    @Test
    void flasksSettingsAreSetByProperties() {
        assertThat(Log.REFUSED).isEqualTo(List.of(
                "SECRET_KEY cannot be set in code: say quarkus.flask.secret-key in application.properties."));
    }

    @Test
    void settingsAreFixedOnceTheApplicationHasStarted() {
        assertThatThrownBy(() -> app.config().put("LATE", 1)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("FlaskApp.config().put can no longer be called: the application has started.");
        assertThatThrownBy(() -> app.config().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hooksAndHandlersAreAddedInCode() {
        Log.LINES.clear();
        assertThat(get("/hello").asString()).isEqualTo("hello after");
        assertThat(Log.LINES).containsExactly("before", "view", "teardown null", "teardown app null");
        assertThat(get("/fail").asString()).isEqualTo("teapot after");
        assertThat(get("/state").asString()).isEqualTo("state: broken after");
    }

    @Test
    void urlsThatNoRuleHasAreBuiltElsewhere() {
        try (FlaskApp.Context context = app.testRequestContext("/hello")) {
            assertThat(urlFor("external.docs", "page", "a")).isEqualTo("https://docs.example.com/{page=a}");
            assertThatThrownBy(() -> urlFor("unknown")).isInstanceOf(UrlBuildException.class);
        }
    }

    static class Log {

        static final List<String> LINES = new CopyOnWriteArrayList<>();
        static final List<String> REFUSED = new CopyOnWriteArrayList<>();
    }

    static class Setup {

        void setup(@Observes FlaskApp app) {
            app.config().put("ADDED", 7);
            try {
                app.config().put("SECRET_KEY", "dev");
            } catch (IllegalArgumentException e) {
                Log.REFUSED.add(e.getMessage());
            }
            app.get("/hello", () -> {
                Log.LINES.add("view");
                return "hello";
            });
            app.get("/fail", () -> abort(418));
            app.get("/state", () -> {
                throw new IllegalStateException("broken");
            });
            app.beforeRequest(() -> {
                Log.LINES.add("before");
                return null;
            });
            app.afterRequest(response -> response.body(response.text() + " after"));
            app.teardownRequest(failure -> Log.LINES.add("teardown " + failure));
            app.teardownAppContext(failure -> Log.LINES.add("teardown app " + failure));
            app.errorHandler(418, error -> makeResponse("teapot", 418));
            app.errorHandler(IllegalStateException.class, Setup::state);
            app.urlBuildErrorHandler(error -> null);
            app.urlBuildErrorHandler(error -> error.endpoint().startsWith("external.")
                    ? "https://docs.example.com/" + error.values()
                    : null);
        }

        private static Response state(IllegalStateException failure) {
            return makeResponse("state: " + failure.getMessage(), 500);
        }
    }
}
