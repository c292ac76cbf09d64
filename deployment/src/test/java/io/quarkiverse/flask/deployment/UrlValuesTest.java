package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.g;
import static io.quarkiverse.flask.Flask.request;
import static io.quarkiverse.flask.Flask.urlFor;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.UrlDefaults;
import io.quarkiverse.flask.UrlValuePreprocessor;
import io.quarkus.test.QuarkusUnitTest;

class UrlValuesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class));

    @Test
    void aPreprocessorTakesAValueAwayAndADefaultPutsItBack() {
        assertThat(get("/de/about").asString()).isEqualTo("de {} /de/about /fr/about");
        assertThat(get("/en/items/7").asString()).isEqualTo("en 7 code:item");
    }

    @Test
    void withoutARuleThereIsNeitherEndpointNorArguments() {
        assertThat(get("/nothing/here/at/all").asString()).isEqualTo("lost null null");
    }

    static class Views {

        void setUp(@Observes FlaskApp app) {
            app.urlValuePreprocessor((endpoint, values) -> g().put("code", "code:" + endpoint));
            app.urlDefaults((endpoint, values) -> values.putIfAbsent("lang", "never"));
        }

        @UrlValuePreprocessor
        void pullLanguage(String endpoint, Map<String, Object> values) {
            g().put("seen", endpoint + " " + values);
            if (values != null) {
                g().put("lang", values.remove("lang"));
            }
        }

        @UrlDefaults
        void addLanguage(String endpoint, Map<String, Object> values) {
            values.putIfAbsent("lang", g().get("lang"));
        }

        @BeforeRequest
        void hook() {
            g().put("args", request().viewArgs());
        }

        @Route("/<lang>/about")
        String about() {
            return g().get("lang") + " " + g().get("args") + " " + urlFor("about") + " " + urlFor("about", "lang", "fr");
        }

        @Route("/<lang>/items/<int:id>")
        String item(int id) {
            return g().get("lang") + " " + id + " " + g().get("code");
        }

        @ErrorHandler(404)
        Response lost() {
            return Flask.makeResponse("lost " + g().get("seen"), 404);
        }
    }
}
