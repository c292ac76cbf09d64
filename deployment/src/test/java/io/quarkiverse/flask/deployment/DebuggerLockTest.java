package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DebuggerRequest.evaluate;
import static io.quarkiverse.flask.deployment.DebuggerRequest.open;
import static io.quarkiverse.flask.deployment.DebuggerRequest.secret;
import static io.quarkiverse.flask.deployment.DebuggerRequest.unlock;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.deployment.DebuggerRequest.Answer;
import io.quarkus.test.QuarkusDevModeTest;

/** Whoever guesses the PIN has ten guesses. */
class DebuggerLockTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(EchoConsole.class, EchoConsole.Installed.class, ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + "quarkus.flask.debugger.pin=86421357\n"),
                    "application.properties"));

    /** The second time shows that a new start of dev mode unlocks them. */
    @RepeatedTest(2)
    void tenWrongPinsLockTheConsolesUntilDevModeStartsAgain() {
        String secret = secret();
        String cookie = DebuggerRequest.cookie(secret, "86421357");
        for (int i = 1; i < 10; i++) {
            assertThat(unlock(secret, "0000000" + i).send().body()).contains("\"unlocked\":false,\"locked\":false");
        }
        assertThat(unlock(secret, "00000000").send().body()).contains("\"unlocked\":false,\"locked\":true");
        isLocked(secret, cookie);
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("view one", "view two"));
        assertThat(DevServer.given().get("/old").asString()).isEqualTo("view two");
        isLocked(secret(), cookie);
    }

    private static void isLocked(String secret, String cookie) {
        Answer right = unlock(secret, "86421357").send();
        assertThat(right.body()).contains("\"unlocked\":false,\"locked\":true");
        assertThat(right.header("set-cookie")).isNull();
        assertThat(unlock(secret, "86421357").header("Cookie", cookie).send().body()).contains("\"unlocked\":false");
        Answer locked = evaluate(secret, "1 + 1").header("Cookie", cookie).send();
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.message()).contains("until dev mode starts again");
        assertThat(open(secret).header("Cookie", cookie).send().body()).isEqualTo("{\"state\":\"locked\"}");
    }
}
