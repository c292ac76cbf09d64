package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Get;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;

/** An application whose views run on the event loop has all of JSON made before the first of them needs it. */
class JsonOnTheEventLoopTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Mappers.class, Copied.class));

    @Test
    void theMapperThatWritesAsFlaskDoesIsThereAtTheStart() {
        assertThat(Copied.copied).isTrue();
    }

    static class Views {

        @Get("/")
        @NonBlocking
        Map<String, Object> index() {
            return Map.of();
        }
    }

    static class Mappers {

        @Produces
        @Singleton
        ObjectMapper mapper() {
            return new Copied();
        }
    }

    /** Flask's JSON is written with a copy of the application's mapper. */
    static class Copied extends ObjectMapper {

        static boolean copied;

        @Override
        public ObjectMapper copy() {
            copied = true;
            return new ObjectMapper();
        }
    }
}
