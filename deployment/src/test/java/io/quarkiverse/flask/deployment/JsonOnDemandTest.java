package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Get;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.test.QuarkusUnitTest;

/** The start waits for no JSON. */
class JsonOnDemandTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Customized.class));

    @Inject
    FlaskApp app;

    @Test
    void theMapperIsMadeWhenAViewReturnsData() {
        assertThat(app.testClient().get("/text").text()).isEqualTo("text");
        assertThat(Customized.made).isFalse();
        assertThat(app.testClient().get("/data").text()).isEqualTo("[1]\n");
        assertThat(Customized.made).isTrue();
    }

    static class Views {

        @Get("/text")
        String text() {
            return "text";
        }

        @Get("/data")
        List<Integer> data() {
            return List.of(1);
        }
    }

    @Singleton
    static class Customized implements ObjectMapperCustomizer {

        static boolean made;

        @Override
        public void customize(ObjectMapper mapper) {
            made = true;
        }
    }
}
