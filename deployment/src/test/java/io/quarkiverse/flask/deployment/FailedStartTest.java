package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** Dev mode starts with an application that cannot be built. */
class FailedStartTest {

    /** Of this machine alone, but no address of localhost: who listens there listens to everybody. */
    private static final String OTHER_ADDRESS = "127.0.0.2";

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("<p>\n{{ name }}"), "templates/hello.html")).setAllowFailedStart(true);

    /** The server that Quarkus starts in the application's place does not know the application's properties. */
    @BeforeAll
    static void tellPort() {
        System.setProperty(DevServer.PORT_SETTING, String.valueOf(DevServer.PORT));
    }

    @AfterAll
    static void forgetPort() {
        System.clearProperty(DevServer.PORT_SETTING);
    }

    @Test
    void thePageIsThereFromTheStartUntilTheProblemIsMended() {
        DevServer.awaitStart();
        assertThatThrownBy(() -> new Socket(OTHER_ADDRESS, DevServer.PORT).close()).isInstanceOf(IOException.class);
        assertThat(given().get("/hello/ann").asString()).contains("Found 1 problem in the Flask application",
                "templates/hello.html:2<", "<tr class=hit><th>2<td>{{ name }}");
        TEST.modifyResourceFile("templates/hello.html", text -> "<p>\n{name}");
        assertThat(given().get("/hello/ann").asString()).isEqualTo("<p>\nann");
    }
}
