package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** Dev mode starts with an application that cannot be built. */
class FailedStartTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("<p>\n{{ name }}"), "templates/hello.html")).setAllowFailedStart(true);

    /** Who starts the server in the application's place does not see the properties that this kind of test gives it. */
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
        assertThat(given().get("/hello/ann").asString()).contains("Found 1 problem in the Flask application",
                "templates/hello.html:2<", "<tr class=hit><td>2<td>{{ name }}");
        TEST.modifyResourceFile("templates/hello.html", text -> "<p>\n{name}");
        assertThat(given().get("/hello/ann").asString()).isEqualTo("<p>\nann");
    }
}
