package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkus.test.QuarkusUnitTest;

class DebugTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(TrapHttpExceptionsTest.Views.class))
            .overrideConfigKey("quarkus.flask.debug", "true");

    @Inject
    FlaskApp app;

    @Test
    void debugIsASettingUnderFlasksName() {
        assertThat(app.debug()).isTrue();
        assertThat(app.config()).containsEntry("DEBUG", true).doesNotContainKey("TRAP_BAD_REQUEST_ERRORS");
    }

    @Test
    void aMissingKeyIsAFailureAndOtherBadRequestsAreNot() {
        assertThat(get("/missing").asString()).isEqualTo("500 io.quarkiverse.flask.exceptions.BadRequestKeyException");
        assertThat(get("/abort/400").statusCode()).isEqualTo(400);
        assertThat(get("/abort/410").statusCode()).isEqualTo(410);
    }

    @Test
    void jsonIsIndented() {
        assertThat(get("/json").asString()).isEqualTo("[\n  1\n]\n");
    }
}
