package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.deployment.DebuggerRequest.Answer;
import io.quarkus.test.QuarkusDevModeTest;

class NoConsolesTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + "quarkus.flask.debugger.console=false\n"),
                    "application.properties")
            .addAsResource(new StringAsset("<p>Hello {name}"), "templates/hello.html"))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.flask"));

    @Test
    void failuresAreShownWithoutConsolesAndNobodyIsToldAPin() {
        assertThat(given().accept("text/html").get("/boom").asString()).contains("java.lang.IllegalStateException")
                .doesNotContain("data-console", "data-debugger", "connect-src");
        assertThat(TEST.getLogRecords()).noneMatch(record -> record.getMessage().contains("PIN"));
        thereIsNoDebugger();
    }

    static void thereIsNoDebugger() {
        for (DebuggerRequest request : new DebuggerRequest[] { DebuggerRequest.page(), DebuggerRequest.open("x"),
                DebuggerRequest.unlock("x", "1234"), DebuggerRequest.evaluate("x", "1") }) {
            Answer answer = request.send();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).startsWith("There are no consoles");
        }
    }
}
