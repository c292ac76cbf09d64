package org.acme.coexistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class SecuredViewsTest {

    private static final String CHALLENGE = "basic realm=\"shop\"";

    @BeforeEach
    void forgetCalls() {
        given().get("/staff/called");
    }

    @ParameterizedTest
    @ValueSource(strings = { "blocking", "virtual", "event-loop", "uni", "stage", "multi", "stream" })
    void whoHasTheRoleMayCall(String view) {
        Response answer = as("ada", "lovelace", "/staff/" + view);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).startsWith(view + " ada");
    }

    @ParameterizedTest
    @ValueSource(strings = { "blocking", "virtual", "event-loop", "uni", "stage", "multi", "stream", "anybody", "closed" })
    void whoIsUnknownIsAskedForCredentials(String view) {
        Response answer = given().get("/staff/" + view);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(CHALLENGE);
        assertThat(answer.header("X-Powered-By")).isEqualTo("Flask");
        assertThat(answer.asString()).contains("<h1>Unauthorized</h1>");
        assertThatNobodyWasCalled();
    }

    @ParameterizedTest
    @ValueSource(strings = { "blocking", "virtual", "event-loop", "uni", "stage", "multi", "stream", "closed" })
    void whoLacksTheRoleIsForbiddenByTheErrorHandlerOfTheBlueprint(String view) {
        Response answer = as("bob", "builder", "/staff/" + view);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).isEqualTo("/staff/%s is not for you (true)".formatted(view));
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThatNobodyWasCalled();
    }

    @Test
    void annotationsOfMethodsComeBeforeThoseOfTheirClass() {
        assertThat(as("bob", "builder", "/staff/anybody").asString()).isEqualTo("anybody bob");
        assertThat(given().get("/staff/open").asString()).isEqualTo("nobody");
    }

    @Test
    void wrongCredentialsAreRefused() {
        Response answer = as("ada", "byron", "/staff/blocking");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(CHALLENGE);
    }

    @Test
    void theRefusalOfAServiceIsTheRefusalOfTheViewThatCalledIt() {
        assertThat(given().get("/orders").statusCode()).isEqualTo(401);
        assertThat(as("bob", "builder", "/orders").statusCode()).isEqualTo(403);
        assertThat(as("ada", "lovelace", "/orders").asString()).isEqualToIgnoringWhitespace("[\"ink\",\"paper\"]");
    }

    @Test
    void restEndpointsKeepTheirOwnChecks() {
        assertThat(given().get("/items/count").statusCode()).isEqualTo(401);
        assertThat(as("ada", "lovelace", "/items/count").asString()).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/app/back-office/safe", "/app/back%2Doffice/safe", "/app/back-office%2Fsafe",
            "/app//back-office/safe", "/app/./back-office/safe", "/app/x/../back-office/safe",
            "/app/back-office/../back-office/safe", "/app/back-office/../items/7", "/app/back-office;a=b/safe",
            "/app%2Fback-office/safe" })
    void aPolicyForAPathProtectsItsViewsHoweverThePathIsWritten(String path) {
        Response answer = given().basePath("").urlEncodingEnabled(false).get(path);
        assertThat(answer.asString()).doesNotContain("back office");
        assertThat(as("bob", "builder", "/back-office/safe").statusCode()).isEqualTo(403);
        assertThat(as("ada", "lovelace", "/back-office/safe").asString()).isEqualTo("back office safe");
    }

    private static Response as(String user, String password, String path) {
        return given().auth().preemptive().basic(user, password).get(path);
    }

    private static void assertThatNobodyWasCalled() {
        assertThat(given().get("/staff/called").asString()).isEqualToIgnoringWhitespace("[]");
    }
}
