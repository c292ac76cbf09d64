package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkus.test.QuarkusUnitTest;

class NoTrapInDebugTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TrapHttpExceptionsTest.Views.class, Setup.class))
            .overrideConfigKey("quarkus.flask.trap-bad-request-errors", "false");

    @Inject
    FlaskApp app;

    @Test
    void codeSaysThatTheApplicationIsDebugged() {
        assertThat(app.debug()).isTrue();
        assertThat(app.config()).containsEntry("DEBUG", true).containsEntry("TRAP_BAD_REQUEST_ERRORS", false);
        assertThat(get("/json").asString()).isEqualTo("[\n  1\n]\n");
    }

    @Test
    void aMissingKeyIsABadRequest() {
        assertThat(get("/missing").statusCode()).isEqualTo(400);
    }

    static class Setup {

        void setup(@Observes FlaskApp app) {
            app.debug(true);
        }
    }
}
