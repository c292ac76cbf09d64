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

    @Test
    void requestsAreNamedByTheirRuleAsItIsWritten() {
        assertThat(Visitor.get("/user/anna")).isEqualTo(200);
        assertNamed("GET /user/<username> 200", "anna");
    }

    @Test
    void theFirstPageHasTheNameThatQuarkusGivesIt() {
        assertThat(Visitor.get("/")).isEqualTo(200);
        Metrics.readUntil("GET root 200", 1);
    }

    @Test
    void rulesAddedInCodeAreNames() {
        assertThat(Visitor.get("/code/4711")).isEqualTo(200);
        assertNamed("GET /code/<int:number> 200", "4711");
    }

    @Test
    void rulesOfASubdomainAreNamedByTheirPath() throws IOException {
        assertThat(RawRequest.status("GET /v17/status HTTP/1.1", "Host: api.localhost")).isEqualTo(200);
        assertNamed("GET /<version>/status 200", "v17");
    }

    @Test
    void staticFilesHaveOneName() {
        assertThat(Visitor.get("/static/style.css")).isEqualTo(200);
        assertThat(Visitor.get("/static/no-such-file.css")).isEqualTo(404);
        assertNamed("GET /static/<path:filename> 200", "style.css");
        assertNamed("GET /static/<path:filename> 404", "no-such-file");
    }

    @Test
    void redirectsToTheSlashAreNamedByTheRuleTheyLeadTo() {
        assertThat(Visitor.get("/project/moon")).isEqualTo(308);
        assertNamed("GET /project/<name> 308", "moon");
    }

    @Test
    void redirectsToFewerSlashesAreNamedByTheRuleTheyLeadTo() {
        assertThat(Visitor.get("/user//berta")).isEqualTo(308);
        assertNamed("GET /user/<username> 308", "berta");
    }

    @Test
    void refusedMethodsAreNamedByTheRuleOfThePath() {
        assertThat(Visitor.post("/user/carla")).isEqualTo(405);
        assertNamed("POST /user/<username> 405", "carla");
    }

    @Test
    void viewsThatFindNothingAreNamedByTheirRule() {
        assertThat(Visitor.get("/item/8128")).isEqualTo(404);
        assertNamed("GET /item/<int:id> 404", "8128");
    }

    @Test
    void whatNoRuleKnowsIsNotFound() {
        assertThat(Visitor.get("/nobody/dora")).isEqualTo(404);
        assertNamed("GET NOT_FOUND 404", "dora");
    }

    @Test
    void whatNoRuleKnowsHasOneNameWhateverAnErrorHandlerAnswers() {
        assertThat(Visitor.get("/old/emil")).isEqualTo(200);
        assertNamed("GET /* 200", "emil");
    }

    @Test
    void whatNoRuleKnowsHasOneNameWhateverAHookAnswers() {
        assertThat(Visitor.send(Visitor.request("/nobody/franz").header("User-Agent", "robot")).statusCode()).isEqualTo(403);
        assertNamed("GET /* 403", "franz");
    }

    @Test
    void whatSecurityRefusesIsNamedByItsRule() {
        assertThat(Visitor.get("/office/3141")).isEqualTo(401);
        assertNamed("GET /office/<int:room> 401", "3141");
    }

    @Test
    void whatSecurityRefusesHasOneNameWhereNoRuleKnowsIt() {
        assertThat(Visitor.get("/office/of/gustav")).isEqualTo(401);
        assertNamed("GET /* 401", "gustav");
    }

    @ParameterizedTest
    @CsvSource({
            "GET /user/hanna HTTP/1.1, X: y, 400, hanna",
            "GET user/ida HTTP/1.1, Host: localhost, 404, ida" })
    void whatIsNoProperRequestHasOneName(String line, String header, int status, String written) throws IOException {
        assertThat(RawRequest.status(line, header)).isEqualTo(status);
        assertNamed("GET /* " + status, written);
    }

    /** Quarkus answers these before anybody can name them; its setting does. */
    @Test
    void whatIsNoUrlIsUnknown() throws IOException {
        assertThat(RawRequest.status("GET /user/jakob%zz HTTP/1.1", "Host: localhost")).isEqualTo(400);
        assertNamed("GET UNKNOWN 400", "jakob");
    }

    @Test
    void requestsThatAClientDoesNotFinishAreNamedByTheirRuleOrHaveOneName() throws IOException {
        RawRequest.abandoned("POST /user/klara HTTP/1.1", "Host: localhost", "Content-Length: 100");
        RawRequest.abandoned("POST /nobody/ludwig HTTP/1.1", "Host: localhost", "Content-Length: 100");
        assertNamed("POST /user/<username> RESET", "klara");
        assertNamed("POST /* RESET", "ludwig");
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

    private static void statuses(IntUnaryOperator status, int expected) {
        for (int i = 0; i < MANY; i++) {
            assertThat(status.applyAsInt(i)).isEqualTo(expected);
        }
    }

    /** A name is there, and none that the client has written. */
    private static void assertNamed(String name, String written) {
        Metrics metrics = Metrics.readUntil(name, 1);
        assertThat(metrics.names(other -> other.contains(written))).isEmpty();
    }
}
