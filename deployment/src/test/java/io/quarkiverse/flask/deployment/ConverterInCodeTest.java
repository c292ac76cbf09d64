package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class ConverterInCodeTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Views.class))
            .assertException(failure -> assertThat(failure).hasStackTraceContaining(
                    "The rule '/a/<nope:y>' of endpoint 'GET /a/<nope:y>': there is no converter 'nope'."));

    @Test
    void theApplicationDoesNotStart() {
        fail("The application must not start");
    }

    static class Views {

        void setUp(@Observes FlaskApp app) {
            app.get("/a/<nope:y>", args -> "");
        }

        @Route("/a/<x>")
        String view(String x) {
            return x;
        }
    }
}
