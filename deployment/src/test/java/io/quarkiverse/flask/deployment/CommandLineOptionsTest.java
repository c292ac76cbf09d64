package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/**
 * The command line has the last word: code says another host, another port, and no debug.
 */
class CommandLineOptionsTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest()
            .setCommandLineArgs(new String[] { "run", "--host=localhost", "--port", DevServer.SETTINGS.replaceAll("\\D", ""),
                    "--debug" })
            .withApplicationRoot(jar -> jar.addClass(UndebuggedViews.class)
                    .addAsResource(new StringAsset("flask.config.CHOSEN_HOST=192.0.2.1\nflask.config.CHOSEN_PORT=1\n"),
                            "application.properties"));

    @Test
    void theServerListensThere() {
        assertThat(given().get("/debug").statusCode()).isEqualTo(200);
    }

    @Test
    void theApplicationIsDebugged() {
        assertThat(given().get("/debug").asString()).isEqualTo("[\n  true,\n  true\n]\n");
        assertThat(given().get("/boom").asString()).contains("java.lang.IllegalStateException: boom");
    }

    @Test
    void aMissingKeyIsShownAsAFailure() {
        assertThat(given().get("/missing").statusCode()).isEqualTo(500);
        assertThat(given().get("/missing").asString()).contains("BadRequestKeyException");
    }
}
