package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Get;
import io.quarkus.test.QuarkusUnitTest;

/** An application that renders text, if only by a reference to the method, starts with the engine. */
class EngineOfRenderedTextTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Engines.class, Views.class));

    @Test
    void theEngineIsMadeAtTheStart() {
        assertThat(Engines.isMade()).isTrue();
    }

    static class Views {

        @Get("/")
        String index() {
            Function<String, String> rendered = Flask::renderTemplateString;
            return rendered.apply("Hello");
        }
    }
}
