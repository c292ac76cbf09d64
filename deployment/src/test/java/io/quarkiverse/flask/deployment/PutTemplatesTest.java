package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.renderTemplate;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.qute.Engine;
import io.quarkus.test.QuarkusUnitTest;

/** Templates that include what the application puts into an engine that is injected. */
class PutTemplatesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Views.class)
                    .addAsResource(new StringAsset("{#include put /}"), "templates/page.html"));

    @Test
    void templatesThatTheApplicationPutsAreIncluded() {
        assertThat(get("/").asString()).isEqualTo("put x");
    }

    static class Views {

        @Inject
        Engine engine;

        void setup(@Observes FlaskApp app) {
            engine.putTemplate("put", engine.parse("put {x}"));
        }

        @Route("/")
        String page() {
            return renderTemplate("page.html", "x", "x");
        }
    }
}
