package org.acme.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MetricsTest {

    private static final int MANY = 1000;
    private static final int MADE_UP = 50;

    @Test
    void requestsAreNamedByTheirRuleAsItIsWritten() throws IOException {
        assertCounted("GET /user/<username> 200", "anna", () -> assertThat(Visitor.get("/user/anna")).isEqualTo(200));
    }

    @Test
    void theFirstPageHasTheNameThatQuarkusGivesIt() throws IOException {
        assertCounted("GET root 200", "GET / 200", () -> assertThat(Visitor.get("/")).isEqualTo(200));
    }

    @Test
    void rulesAddedInCodeAreNames() throws IOException {
        assertCounted("GET /code/<int:number> 200", "4711", () -> assertThat(Visitor.get("/code/4711")).isEqualTo(200));
    }

    @Test
    void rulesOfASubdomainAreNamedByTheirPath() throws IOException {
        assertCounted("GET /<version>/status 200", "v17",
                () -> assertThat(RawRequest.status("GET /v17/status HTTP/1.1", "Host: api.localhost")).isEqualTo(200));
    }

    @Test
    void staticFilesHaveOneName() throws IOException {
        assertCounted("GET /static/<path:filename> 200", "style.css",
                () -> assertThat(Visitor.get("/static/style.css")).isEqualTo(200));
        assertCounted("GET /static/<path:filename> 404", "no-such-file",
                () -> assertThat(Visitor.get("/static/no-such-file.css")).isEqualTo(404));
    }

    @Test
    void redirectsToTheSlashAreNamedByTheRuleTheyLeadTo() throws IOException {
        assertCounted("GET /project/<name> 308", "moon", () -> assertThat(Visitor.get("/project/moon")).isEqualTo(308));
    }

    @Test
    void redirectsToFewerSlashesAreNamedByTheRuleTheyLeadTo() throws IOException {
        assertCounted("GET /user/<username> 308", "berta", () -> assertThat(Visitor.get("/user//berta")).isEqualTo(308));
    }

    @Test
    void refusedMethodsAreNamedByTheRuleOfThePath() throws IOException {
        assertCounted("POST /user/<username> 405", "carla", () -> assertThat(Visitor.post("/user/carla")).isEqualTo(405));
    }

    @Test
    void viewsThatFindNothingAreNamedByTheirRule() throws IOException {
        assertCounted("GET /item/<int:id> 404", "8128", () -> assertThat(Visitor.get("/item/8128")).isEqualTo(404));
    }

    @Test
    void whatNoRuleKnowsIsNotFound() throws IOException {
        assertCounted("GET NOT_FOUND 404", "dora", () -> assertThat(Visitor.get("/nobody/dora")).isEqualTo(404));
    }

    @Test
    void whatNoRuleKnowsHasOneNameWhateverAnErrorHandlerAnswers() throws IOException {
        assertCounted("GET /* 200", "emil", () -> assertThat(Visitor.get("/old/emil")).isEqualTo(200));
    }

    @Test
    void whatNoRuleKnowsHasOneNameWhateverAHookAnswers() throws IOException {
        assertCounted("GET /* 403", "franz",
                () -> assertThat(Visitor.send(Visitor.request("/nobody/franz").header("User-Agent", "robot")).statusCode())
                        .isEqualTo(403));
    }

    @Test
    void whatSecurityRefusesIsNamedByItsRule() throws IOException {
        assertCounted("GET /office/<int:room> 401", "3141", () -> assertThat(Visitor.get("/office/3141")).isEqualTo(401));
    }

    @Test
    void whatSecurityRefusesHasOneNameWhereNoRuleKnowsIt() throws IOException {
        assertCounted("GET /* 401", "gustav", () -> assertThat(Visitor.get("/office/of/gustav")).isEqualTo(401));
    }

    @ParameterizedTest
    @CsvSource({
            "GET /user/hanna HTTP/1.1, X: y, 400, hanna",
            "GET user/ida HTTP/1.1, Host: localhost, 404, ida" })
    void whatIsNoProperRequestHasOneName(String line, String header, int status, String written) throws IOException {
        assertCounted("GET /* " + status, written, () -> assertThat(RawRequest.status(line, header)).isEqualTo(status));
    }

    /** Quarkus answers these before anybody can name them; its setting does. */
    @Test
    void whatIsNoUrlIsUnknown() throws IOException {
        assertCounted("GET UNKNOWN 400", "jakob",
                () -> assertThat(RawRequest.status("GET /user/jakob%zz HTTP/1.1", "Host: localhost")).isEqualTo(400));
    }

    @Test
    void requestsThatAClientDoesNotFinishAreNamedByTheirRuleOrHaveOneName() throws IOException {
        assertCounted("POST /user/<username> RESET", "klara",
                () -> RawRequest.abandoned("POST /user/klara HTTP/1.1", "Host: localhost", "Content-Length: 100"));
        assertCounted("POST /* RESET", "ludwig",
                () -> RawRequest.abandoned("POST /nobody/ludwig HTTP/1.1", "Host: localhost", "Content-Length: 100"));
    }

    @Test
    void anyNumberOfUrlsAddsNoSeries() {
        Visitor.get("/user/first");
        Visitor.get("/nobody/first");
        Metrics.readUntil("GET /user/<username> 200", 1);
        Metrics before = Metrics.readUntil("GET NOT_FOUND 404", 1);
        double users = before.count("GET /user/<username> 200");
        double nobody = before.count("GET NOT_FOUND 404");
        statuses(i -> Visitor.get("/user/someone-" + i), 200);
        statuses(i -> Visitor.get("/nobody/knows-" + i), 404);
        Metrics.readUntil("GET /user/<username> 200", users + MANY);
        Metrics after = Metrics.readUntil("GET NOT_FOUND 404", nobody + MANY);
        assertThat(after.names(name -> true)).hasSameSizeAs(before.names(name -> true));
    }

    @Test
    void methodsThatClientsMakeUpHaveOneName() {
        Metrics before = Metrics.read();
        for (int i = 0; i < MADE_UP; i++) {
            assertThat(Visitor.send("MADE-UP-" + i, "/user/xaver")).isEqualTo(405);
        }
        String name = "_OTHER /user/<username> 405";
        Metrics after = Metrics.readUntil(name, before.count(name) + MADE_UP);
        assertThat(after.names(other -> other.contains("MADE-UP"))).isEmpty();
    }

    @Test
    void methodsThatClientsMakeUpHaveOneNameWhereRequestsAreNotFinished() throws IOException {
        assertCounted("_OTHER /user/<username> RESET", "MADE-UP",
                () -> RawRequest.abandoned("MADE-UP /user/yvonne HTTP/1.1", "Host: localhost", "Content-Length: 100"));
    }

    @Test
    void methodsOfRulesAreNames() throws IOException {
        assertCounted("PURGE /cache/<key> 200", "4712", () -> assertThat(Visitor.send("PURGE", "/cache/4712")).isEqualTo(200));
    }

    @Test
    void methodsOfTheStandardAreNames() throws IOException {
        assertCounted("PATCH /user/<username> 405", "zoe", () -> assertThat(Visitor.send("PATCH", "/user/zoe")).isEqualTo(405));
    }

    private static void statuses(IntUnaryOperator status, int expected) {
        for (int i = 0; i < MANY; i++) {
            assertThat(status.applyAsInt(i)).isEqualTo(expected);
        }
    }

    /** A request of a client. */
    @FunctionalInterface
    private interface Sent {
        void send() throws IOException;
    }

    /** One more request has a name, and none has what the client has written. */
    private static void assertCounted(String name, String written, Sent request) throws IOException {
        double before = Metrics.read().count(name);
        request.send();
        Metrics metrics = Metrics.readUntil(name, before + 1);
        assertThat(metrics.names(other -> other.contains(written))).isEmpty();
        assertThat(metrics.count(name)).isEqualTo(before + 1);
    }
}
