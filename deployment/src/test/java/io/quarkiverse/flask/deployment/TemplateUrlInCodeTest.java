package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.event.Observes;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class TemplateUrlInCodeTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Views.class).addAsResource(new StringAsset("{urlFor('missing')}"),
                    "templates/links.html"))
            .assertException(failure -> assertThat(failure).hasStackTraceContaining(
                    "Templates build URLs that no rule has: templates/links.html, line 1, urlFor('missing'): there is no endpoint 'missing'."));

    @Test
    void theApplicationDoesNotStart() {
        fail("The application must not start");
    }

    static class Views {

        void setUp(@Observes FlaskApp app) {
            app.get("/a", () -> "");
        }

        @Route("/a/<x>")
        String view(String x) {
            return x;
        }
    }
}
