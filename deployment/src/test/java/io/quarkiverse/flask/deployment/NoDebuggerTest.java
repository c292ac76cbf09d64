package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

class NoDebuggerTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + "quarkus.flask.use-debugger=false\n"), "application.properties")
            .addAsResource(new StringAsset("<p>Hello {name}"), "templates/hello.html"))
            .setLogRecordPredicate(record -> record.getThrown() instanceof IllegalStateException);

    @Test
    void failuresAreLoggedAndAnsweredAsInProduction() {
        assertThat(given().accept("text/html").get("/boom").asString())
                .contains("<title>500 Internal Server Error</title>").doesNotContain("IllegalState");
        assertThat(TEST.getLogRecords()).singleElement()
                .satisfies(record -> assertThat(record.getMessage()).contains("Exception on"));
    }

    @Test
    void theApplicationIsDebuggedNonetheless() {
        assertThat(given().get("/json").asString()).isEqualTo("[\n  1\n]\n");
    }

    @Test
    void thereAreNoConsoles() {
        NoConsolesTest.thereIsNoDebugger();
    }
}
