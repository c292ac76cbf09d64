package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.response.Response;

/**
 * Listens where code says, not application.properties, which would take any port.
 */
class NoDebugInDevModeTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(UndebuggedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS.replace("quarkus.http.port", "flask.config.CHOSEN_PORT")
                    + "quarkus.http.port=0\nquarkus.http.host=192.0.2.1\n"), "application.properties"));

    @Test
    void failuresAreAnsweredAsInProduction() {
        Response page = given().accept("text/html").get("/boom");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.asString()).contains("<title>500 Internal Server Error</title>").doesNotContain("IllegalState");
    }

    @Test
    void missingKeysAreBadRequests() {
        assertThat(given().get("/missing").statusCode()).isEqualTo(400);
    }

    @Test
    void theApplicationKnowsAndItsJsonIsCompact() {
        assertThat(given().get("/debug").asString()).isEqualTo("[false,false]\n");
    }

    @Test
    void theServerSaysWhereItRuns() {
        assertThat(given().get("/where").asString())
                .startsWith(DevServer.SETTINGS.replaceFirst(".*=(\\d+)\\R", "The server runs already, at http://localhost:$1"));
    }

    @Test
    void thereAreNoConsoles() {
        NoConsolesTest.thereIsNoDebugger();
    }
}
