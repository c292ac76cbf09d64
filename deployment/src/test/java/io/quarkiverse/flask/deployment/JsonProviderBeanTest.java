package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.jsonify;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkus.test.QuarkusUnitTest;

class JsonProviderBeanTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Shouting.class));

    @Test
    void aBeanWritesTheJsonOfTheApplication() {
        assertThat(get("/map").asString()).isEqualTo("{A=1}!\n");
        assertThat(get("/jsonify").asString()).isEqualTo("X!\n");
        assertThat(get("/jsonify").contentType()).isEqualTo("application/vnd.shout+json");
        assertThat(get("/map").contentType()).isEqualTo("application/vnd.shout+json");
    }

    static class Views {

        @Route("/map")
        Map<String, Object> map() {
            return Map.of("a", 1);
        }

        @Route("/jsonify")
        Response text() {
            return jsonify("x");
        }
    }

    @Singleton
    static class Shouting implements JsonProvider {

        @Override
        public String dumps(Object value) {
            return value.toString().toUpperCase() + "!";
        }

        @Override
        public Object loads(String text) {
            return text;
        }

        @Override
        public <T> T loads(String text, Class<T> type) {
            return type.cast(text);
        }

        @Override
        public String mimetype() {
            return "application/vnd.shout+json";
        }
    }
}
