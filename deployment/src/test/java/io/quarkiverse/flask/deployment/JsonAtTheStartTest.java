package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;

import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Get;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.test.QuarkusUnitTest;

/** A view that returns data has JSON made at the start, and whatever is wrong with it found. */
class JsonAtTheStartTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Broken.class))
            .assertException(failure -> assertThat(failure).hasMessage("The mapper is broken."));

    @Test
    void aMapperThatCannotBeMadeFailsTheStart() {
        fail("The application must not start");
    }

    static class Views {

        @Get("/")
        Map<String, Object> index() {
            return Map.of();
        }
    }

    @Singleton
    static class Broken implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            throw new IllegalStateException("The mapper is broken.");
        }
    }
}
