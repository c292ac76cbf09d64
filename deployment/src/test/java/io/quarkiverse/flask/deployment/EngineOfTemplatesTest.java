package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An application with a template starts with the engine: requests do not wait for it. */
class EngineOfTemplatesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Engines.class).addAsResource(
                    new StringAsset("hello"), "templates/hello.html"));

    @Test
    void theEngineIsMadeAtTheStart() {
        assertThat(Engines.isMade()).isTrue();
    }
}
