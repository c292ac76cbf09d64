package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DebuggerRequest.evaluate;
import static io.quarkiverse.flask.deployment.DebuggerRequest.open;
import static io.quarkiverse.flask.deployment.DebuggerRequest.page;
import static io.quarkiverse.flask.deployment.DebuggerRequest.secret;
import static io.quarkiverse.flask.deployment.DebuggerRequest.to;
import static io.quarkiverse.flask.deployment.DebuggerRequest.unlock;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.deployment.DebuggerRequest.Answer;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.path.json.JsonPath;

/** Who may use the debugger, and who may not. */
class DebuggerAttackTest {

    private static final String PIN = "8642-1357";

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(EchoConsole.class, EchoConsole.Installed.class, FailingViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + """
                    quarkus.flask.debugger.pin=%s
                    quarkus.flask.trusted-hosts=localhost,dev.example
                    quarkus.http.cors.enabled=true
                    quarkus.http.cors.origins=*
                    """.formatted(PIN)), "application.properties"))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.flask"));

    private String secret;
    private String cookie;

    /** Each test of its own would start the application anew. */
    @TestFactory
    Stream<DynamicTest> debugger() {
        secret = secret();
        cookie = DebuggerRequest.cookie(secret, PIN);
        return DevServer.each(this);
    }

    private DebuggerRequest trusted() {
        return evaluate(secret, "1 + 1").header("Cookie", cookie);
    }

    private static void refused(int status, String message, DebuggerRequest request) {
        Answer answer = request.send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.message()).contains(message);
        assertThat(answer.body()).doesNotContain("1 + 1", "printed");
    }

    void whoHasThePinEvaluates() {
        Answer answer = trusted().send();
        assertThat(answer.status()).isEqualTo(200);
        JsonPath json = JsonPath.from(answer.body());
        assertThat(json.getString("state")).isEqualTo("done");
        assertThat(json.getString("output")).isEqualTo("printed <i>\n");
        assertThat(json.getString("results[0].text")).isEqualTo("1 + 1");
        assertThat(json.getString("results[0].children[0].name")).isEqualTo("[0]");
        assertThat(json.getInt("results[0].more")).isEqualTo(2);
    }

    void theApplicationIsInTheScope() {
        assertThat(evaluate(secret, "scope").header("Cookie", cookie).send().body()).contains("name=app",
                "Lio/quarkiverse/flask/FlaskApp;");
    }

    void noAnswerIsKeptOrGuessedAtOrForOthers() {
        for (DebuggerRequest request : List.of(trusted(), trusted().header("Host", "evil.example"), page(),
                evaluate(secret, "1"), to("nothing", ""))) {
            Answer answer = request.send();
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.head().toLowerCase()).doesNotContain("access-control-");
        }
    }

    void thePageRunsItsOwnScriptAlone() {
        Answer page = page().send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("content-security-policy")).contains("default-src 'none'", "connect-src 'self'",
                "frame-ancestors 'self'", "base-uri 'none'").contains("script-src 'nonce-").doesNotContain("unsafe");
    }

    void thePageIsNotForOtherSites() {
        refused(403, "Another site", page().header("Sec-Fetch-Site", "cross-site"));
        refused(403, "Another site", page().header("Sec-Fetch-Site", "same-site"));
        refused(403, "quarkus.flask.trusted-hosts", page().header("Host", "evil.example:" + DevServer.PORT));
        refused(405, "GET", page().method("POST"));
    }

    void aHostThatIsNotTheApplicationsIsRefused() {
        String evil = "evil.example:" + DevServer.PORT;
        refused(403, "quarkus.flask.trusted-hosts", trusted().header("Host", evil).header("Origin", "http://" + evil));
        refused(403, "quarkus.flask.trusted-hosts", trusted().header("Host", "localhost.evil.example"));
        refused(403, "quarkus.flask.trusted-hosts", trusted().header("Host", "127.0.0.1.evil.example"));
    }

    void aHostThatSettingsNameIsNot() {
        assertThat(trusted().header("Host", "dev.example").header("Origin", "http://dev.example").send().status())
                .isEqualTo(200);
        assertThat(trusted().header("Host", "127.0.0.1:1").header("Origin", "http://127.0.0.1:1").send().status())
                .isEqualTo(200);
    }

    void pagesOfOtherOriginsAreRefused() {
        refused(403, "Origin", trusted().without("Origin"));
        for (String origin : List.of("null", "http://evil.example", "http://localhost:1", "http://localhost", "")) {
            refused(403, "Origin", trusted().header("Origin", origin));
        }
        refused(403, "Origin", trusted().header("Origin", "http://" + DebuggerRequest.host(), "http://evil.example"));
        refused(403, "Origin", trusted().header("Sec-Fetch-Site", "cross-site"));
        refused(403, "Origin", trusted().header("Sec-Fetch-Site", "same-site"));
    }

    void noOtherSiteIsAllowedToAsk() {
        Answer preflight = trusted().method("OPTIONS").header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "content-type")
                .send();
        assertThat(preflight.body()).doesNotContain("printed");
        Answer request = trusted().header("Origin", "http://evil.example").send();
        assertThat(request.status()).isEqualTo(403);
        assertThat(request.header("access-control-allow-origin")).isNull();
    }

    void whatAFormCanSendIsRefused() {
        refused(415, "application/json", trusted().header("Content-Type", "text/plain"));
        refused(415, "application/json", trusted().header("Content-Type", "application/x-www-form-urlencoded"));
        refused(415, "application/json", trusted().without("Content-Type"));
    }

    void onlyPostEvaluates() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            Answer answer = trusted().method(method).send();
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("allow")).isEqualTo("POST");
        }
        assertThat(trusted().method("HEAD").send().status()).isEqualTo(405);
    }

    void aPageThatIsNotThereIsGone() {
        for (String other : List.of("", "x", secret.substring(1), secret + "A", secret.toLowerCase())) {
            refused(410, "load it again", evaluate(other, "1 + 1").header("Cookie", cookie));
            refused(410, "load it again", unlock(other, PIN));
            refused(410, "load it again", open(other));
        }
    }

    void nothingIsEvaluatedWithoutThePin() {
        refused(401, "PIN", evaluate(secret, "1 + 1"));
        for (String call : List.of("evaluate", "complete", "stop")) {
            refused(401, "PIN",
                    to(call, "{\"secret\": \"%s\", \"frame\": 0, \"source\": \"a\", \"cursor\": 1}".formatted(secret)));
        }
    }

    void aWrongPinBringsNoCookie() {
        Answer answer = unlock(secret, "00000000").send();
        assertThat(JsonPath.from(answer.body()).getMap("")).isEqualTo(Map.of("unlocked", false, "locked", false));
        assertThat(answer.header("set-cookie")).isNull();
        assertThat(unlock(secret, PIN).send().header("set-cookie")).isNotNull(); // the count begins anew
    }

    void theCookieIsForTheDebuggerAlone() {
        assertThat(unlock(secret, "86421357").send().header("set-cookie"))
                .matches("flask_debugger_[0-9a-f]{8}=[0-9]+\\.[^;]+; .*")
                .contains("Max-Age=604800", "Path=/q/flask/debugger", "HTTPOnly", "SameSite=Strict").doesNotContain("Secure");
    }

    void otherCookiesAreNone() {
        String name = cookie.substring(0, cookie.indexOf('='));
        String value = cookie.substring(cookie.indexOf('=') + 1);
        String signature = value.substring(value.indexOf('.'));
        for (String other : List.of(name + "=", name + "=" + value.substring(0, value.length() - 1),
                name + "="
                        + (value.charAt(value.length() - 1) == 'A' ? value.replaceFirst(".$", "E")
                                : value.replaceFirst(".$", "A")),
                name + "=1700000000" + signature, name + "=99999999999" + signature, name + "=" + signature,
                name + "=1700000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "flask_debugger_00000000=" + value, "=" + value, ";;;", "\"")) {
            refused(401, "PIN", evaluate(secret, "1 + 1").header("Cookie", other));
        }
    }

    void otherMachinesBehindAProxyAreRefused() {
        String cure = "quarkus.flask.debugger.remote=true";
        refused(403, cure, trusted().header("X-Forwarded-For", "203.0.113.7"));
        refused(403, cure, trusted().header("X-Forwarded-For", "127.0.0.1, 203.0.113.7"));
        refused(403, cure, trusted().header("X-Forwarded-For", "127.0.0.1", "203.0.113.7"));
        refused(403, cure, trusted().header("X-Real-IP", "203.0.113.7"));
        refused(403, cure, trusted().header("Forwarded", "for=203.0.113.7"));
        refused(403, cure, trusted().header("Forwarded", "for=_secret"));
        refused(403, cure, trusted().header("Via", "1.1 proxy"));
        refused(403, cure, page().header("X-Forwarded-For", "203.0.113.7"));
        assertThat(trusted().header("X-Forwarded-For", "127.0.0.1").send().status()).isEqualTo(200);
    }

    void largeBodiesAreRefused() {
        refused(413, "64 KB", trusted().body("{\"secret\": \"" + "a".repeat(64 * 1024) + "\"}"));
    }

    void whatIsNoJsonObjectIsRefused() {
        for (String body : List.of("", "{", "[]", "null", "1", "\"a\"", "{\"secret\": }", "\u0000", "[".repeat(5000))) {
            refused(400, "no JSON object", trusted().body(body));
        }
    }

    void valuesOfOtherTypesAreRefused() {
        for (String part : List.of("\"secret\": 1", "\"secret\": null", "\"secret\": [\"a\"]", "\"frame\": 0")) {
            refused(400, "'secret' has to be a string", trusted().body("{" + part + "}"));
        }
        for (String frame : List.of("-1", "1", "2147483647", "2147483648", "-2147483649", "1e9", "0.0", "\"0\"", "null", "[0]",
                "true", "123456789012345678901234567890")) {
            refused(400, "'frame' has to be a number that the page knows",
                    trusted().body("{\"secret\": \"%s\", \"frame\": %s, \"source\": \"1\"}".formatted(secret, frame)));
        }
        refused(400, "'source' has to be a string",
                trusted().body("{\"secret\": \"%s\", \"frame\": 0, \"source\": {}}".formatted(secret)));
        refused(400, "'pin' has to be a string",
                unlock(secret, "").body("{\"secret\": \"%s\", \"pin\": 86421357}".formatted(secret)));
        for (String cursor : List.of("-1", "2", "\"0\"")) {
            refused(400, "'cursor'", to("complete", "{\"secret\": \"%s\", \"frame\": 0, \"source\": \"a\", \"cursor\": %s}"
                    .formatted(secret, cursor)).header("Cookie", cookie));
        }
    }

    void otherNamesAreNotThere() {
        for (String name : List.of("", "evaluate/", "evaluate/x", "Evaluate", "nothing", "console/")) {
            refused(404, "nothing of this name", to(name, "{}").header("Cookie", cookie));
        }
    }

    void aFailureTellsTheLogAlone() {
        refused(500, "the log says why", evaluate(secret, "break").header("Cookie", cookie));
        assertThat(TEST.getLogRecords()).anySatisfy(record -> {
            assertThat(record.getMessage()).isEqualTo("The debugger could not answer");
            assertThat(record.getThrown()).hasMessage("what only the log may know");
        });
    }

    void anEvaluationIsStoppedByAnotherRequest() {
        trusted().send(); // opens the console
        CompletableFuture<Answer> stalled = CompletableFuture
                .supplyAsync(() -> evaluate(secret, "stall").header("Cookie", cookie).send());
        Answer stopped = to("stop", "{\"secret\": \"%s\", \"frame\": 0}".formatted(secret)).header("Cookie", cookie).send();
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(JsonPath.from(stalled.join().body()).getString("state")).isEqualTo("stopped");
    }

    void thePinIsLoggedOncePerPageThatAsks() {
        String another = secret();
        TEST.clearLogRecords();
        assertThat(open(another).send().body()).isEqualTo("{\"state\":\"pin\"}");
        assertThat(open(another).send().body()).isEqualTo("{\"state\":\"pin\"}");
        assertThat(open(another).header("Cookie", cookie).send().body()).isEqualTo("{\"state\":\"ready\"}");
        assertThat(TEST.getLogRecords())
                .filteredOn(record -> String.valueOf(record.getParameters() == null ? record.getMessage()
                        : Arrays.toString(record.getParameters())).contains("86421357"))
                .hasSize(1);
    }
}
