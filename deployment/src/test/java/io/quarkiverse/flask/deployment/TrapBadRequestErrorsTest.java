package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class TrapBadRequestErrorsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(TrapHttpExceptionsTest.Views.class))
            .overrideConfigKey("quarkus.flask.trap-bad-request-errors", "true");

    @Test
    void badRequestsAreFailuresAndOthersAreNot() {
        assertThat(get("/missing").asString()).isEqualTo("500 io.quarkiverse.flask.exceptions.BadRequestKeyException");
        assertThat(get("/abort/400").asString()).isEqualTo("500 io.quarkiverse.flask.exceptions.BadRequest");
        assertThat(get("/abort/410").statusCode()).isEqualTo(410);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }
}
