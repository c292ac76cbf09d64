package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DebuggerRequest.evaluate;
import static io.quarkiverse.flask.deployment.DebuggerRequest.open;
import static io.quarkiverse.flask.deployment.DebuggerRequest.secret;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.deployment.DebuggerRequest.Answer;
import io.quarkus.test.QuarkusDevModeTest;

/** What a reload changes for who uses consoles, and what it does not. */
class DebuggerReloadTest {

    private static final Pattern PIN = Pattern.compile(" \\* Debugger PIN: ([0-9]{3}-[0-9]{3}-[0-9]{3})");

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(EchoConsole.class, EchoConsole.Installed.class, ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties"))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.flask")
                    && record.getLevel().intValue() >= Level.INFO.intValue());

    @Test
    void pagesAreGoneAndThePinAndItsCookieStay() {
        assertThat(pins()).hasSize(1);
        String pin = pins().get(0);
        String before = secret();
        String cookie = DebuggerRequest.cookie(before, pin);
        assertThat(evaluate(before, "1").header("Cookie", cookie).send().status()).isEqualTo(200);
        reload();
        Answer replayed = evaluate(before, "1").header("Cookie", cookie).send();
        assertThat(replayed.status()).isEqualTo(410);
        assertThat(replayed.message())
                .isEqualTo("The application has been reloaded, or the page is too old: load it again.");
        String after = secret();
        assertThat(open(after).header("Cookie", cookie).send().body()).isEqualTo("{\"state\":\"ready\"}");
        assertThat(evaluate(after, "1").header("Cookie", cookie).send().status()).isEqualTo(200);
        assertThat(pins()).as("it is said once").hasSize(1);
    }

    @Test
    void anotherPinMakesCookiesWorthlessAndIsSaid() {
        String cookie = DebuggerRequest.cookie(secret(), pins().get(0));
        TEST.modifyResourceFile("application.properties", settings -> settings + "\nquarkus.flask.debugger.pin=111-222-333\n");
        assertThat(DevServer.given().get("/old").statusCode()).isEqualTo(200);
        assertThat(open(secret()).header("Cookie", cookie).send().body()).isEqualTo("{\"state\":\"pin\"}");
        assertThat(pins()).last().isEqualTo("111-222-333");
    }

    @Test
    void aPinThatIsTooShortIsNamedUntilItIsMended() {
        TEST.modifyResourceFile("application.properties", settings -> settings + "\nquarkus.flask.debugger.pin=123\n");
        assertThat(DevServer.given().accept("text/html").get("/old").asString())
                .contains("quarkus.flask.debugger.pin must have at least four digits");
        TEST.modifyResourceFile("application.properties", settings -> settings.replace("pin=123", "pin=1234"));
        assertThat(DevServer.given().get("/old").asString()).isEqualTo("view one");
    }

    private static void reload() {
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("view one", "view two"));
        assertThat(DevServer.given().get("/old").asString()).isEqualTo("view two");
    }

    private static List<String> pins() {
        return TEST.getLogRecords().stream().map(DebuggerReloadTest::text).map(PIN::matcher).filter(Matcher::find)
                .map(matcher -> matcher.group(1)).toList();
    }

    private static String text(LogRecord record) {
        return record.getParameters() == null ? record.getMessage()
                : record.getMessage().replace("%s", String.valueOf(record.getParameters()[0]));
    }
}
