package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class ShadowedInCodeTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Views.class))
            .assertException(failure -> assertThat(failure).hasStackTraceContaining(
                    "the rule '/a/<y>' of endpoint 'GET /a/<y>' can never match: '/a/<x>' of endpoint 'view' answers first"));

    @Test
    void theApplicationDoesNotStart() {
        fail("The application must not start");
    }

    static class Views {

        void setUp(@Observes FlaskApp app) {
            app.get("/a/<y>", args -> "");
        }

        @Route("/a/<x>")
        String view(String x) {
            return x;
        }
    }
}
