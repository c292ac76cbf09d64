package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.deployment.ExecutionTest.Kind;
import io.quarkiverse.flask.deployment.ExecutionTest.Views;
import io.quarkus.test.QuarkusUnitTest;

class VirtualThreadsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Kind.class))
            .overrideConfigKey("quarkus.flask.virtual-threads", "true");

    @Test
    void viewsThatMayBlockRunOnVirtualThreads() {
        assertThat(get("/plain").asString()).isEqualTo(Kind.virtualOrWorker());
        assertThat(get("/added").asString()).isEqualTo(Kind.virtualOrWorker());
    }

    @Test
    void hooksOfRequestsThatNoViewAnswersDo() {
        Kind.HOOKS.clear();
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(Kind.HOOKS).containsOnly(Kind.virtualOrWorker());
    }

    @Test
    void annotatedAndReactiveViewsRunWhereTheySay() {
        assertThat(get("/blocking").asString()).isEqualTo("worker");
        assertThat(get("/uni").asString()).isEqualTo("event loop");
    }
}
