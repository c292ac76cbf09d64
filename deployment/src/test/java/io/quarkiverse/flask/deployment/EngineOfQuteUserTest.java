package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Get;
import io.quarkus.qute.Qute;
import io.quarkus.test.QuarkusUnitTest;

/** An application that names Qute starts with the engine, which is Qute's own then, too. */
class EngineOfQuteUserTest {

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
            return Qute.fmt("{}!", "Hello");
        }
    }
}
