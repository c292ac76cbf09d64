package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Get;
import io.quarkus.test.QuarkusUnitTest;

/** An application that renders nothing starts without the template engine. */
class EngineOnDemandTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Engines.class));

    @Inject
    FlaskApp app;

    @Test
    void theEngineIsMadeWhenSomebodyAsksForIt() throws Exception {
        assertThat(app.testClient().get("/").text()).isEqualTo("Hello");
        assertThat(app.testClient().get("/nowhere").status()).isEqualTo(404);
        assertThat(Engines.isMade()).isFalse();
        // by its name: an application whose code has the call is started with the engine
        Method render = FlaskApp.class.getMethod("render" + "TemplateString", String.class, Map.class);
        assertThat(render.invoke(app, "{name}!", Map.of("name", "<Ann>"))).isEqualTo("&lt;Ann&gt;!");
        assertThat(Engines.isMade()).isTrue();
    }

    static class Views {

        @Get("/")
        String index() {
            return "Hello";
        }
    }
}
