package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.renderTemplate;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.enterprise.event.Observes;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Route;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.StringTemplateLocation;
import io.quarkus.qute.Variant;
import io.quarkus.test.QuarkusUnitTest;

/** Templates that include what the application gives the engine itself. */
class OtherTemplatesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Views.class)
                    .addAsResource(new StringAsset("{#include put /} {#include located /}"), "templates/page.html"));

    @Test
    void templatesThatTheBuildDoesNotSeeAreIncluded() {
        assertThat(get("/").asString()).isEqualTo("put &lt; located &lt;");
    }

    static class Views {

        static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

        void located(@Observes EngineBuilder builder) {
            builder.addLocator(id -> id.equals("located")
                    ? Optional.of(new StringTemplateLocation("located {x}", Optional.of(HTML)))
                    : Optional.empty());
        }

        void put(@Observes Engine engine) {
            engine.putTemplate("put", engine.parse("put {x}", HTML, "put"));
        }

        @Route("/")
        String page() {
            return renderTemplate("page.html", "x", "<");
        }
    }
}
