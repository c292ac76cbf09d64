package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.SecuredApplication.ada;
import static io.quarkiverse.flask.deployment.SecuredApplication.bob;
import static io.quarkiverse.flask.deployment.SecuredApplication.stranger;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.Response;

/**
 * What secured views answer, whenever it is found out who asks.
 */
abstract class SecuredViews {

    @BeforeEach
    void forget() {
        given().get("/refusals");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/blocking", "/event-loop", "/uni", "/multi", "/stream" })
    void viewsKnowWhoAsks(String path) {
        assertThat(ada(path).asString()).startsWith("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/blocking", "/event-loop", "/uni", "/multi", "/stream", "/denied", "/guarded/view", "/service",
            "/both", "/inheriting", "/documents/ada", "/documents/ada/lines" })
    void strangersGetTheErrorHandlersPageAndAreAskedForCredentials(String path) {
        Response answer = stranger(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).isEqualTo("who are you? UnauthorizedException");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("basic realm=\"test\"");
        assertThat(given().get("/refusals").asString()).isEqualTo("called [], refused 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/blocking", "/event-loop", "/uni", "/multi", "/denied", "/guarded/view", "/service", "/both",
            "/inheriting", "/documents/ada", "/documents/ada/lines" })
    void thoseWhoMayNotAreForbidden(String path) {
        Response answer = bob(path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<h1>Forbidden</h1>");
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThat(given().get("/refusals").asString()).isEqualTo("called [], refused 1");
    }

    @Test
    void whatIsPermittedToAllNeedsNoCredentials() {
        assertThat(stranger("/permitted").asString()).isEqualTo("for all");
        assertThat(stranger("/unannotated").asString()).isEqualTo("for all");
    }

    @Test
    void methodsOfViewsThatAreClassesHaveChecksOfTheirOwn() {
        assertThat(ada("/inheriting").asString()).isEqualTo("got");
        assertThat(given().auth().preemptive().basic("bob", "builder").post("/inheriting").asString()).isEqualTo("posted");
    }

    @Test
    void permissionsSeeTheArgumentsOfViews() {
        assertThat(bob("/documents/bob").asString()).isEqualTo("bob");
        assertThat(bob("/documents/bob/lines").asString()).isEqualTo("bob!");
    }

    @Test
    void beansBehindViewsCanInjectTheRoutingContext() {
        assertThat(ada("/both").asString()).isEqualTo("secret of /both");
    }

    @Test
    void hooksMayGuardViews() {
        assertThat(ada("/guarded/view").asString()).isEqualTo("behind the guard");
    }

    @Test
    void aHeadRequestIsCheckedAsGetIs() {
        assertThat(given().head("/blocking").statusCode()).isEqualTo(401);
    }

    @Test
    void optionsAreAnsweredToEverybody() {
        assertThat(given().options("/blocking").statusCode()).isEqualTo(200);
    }
}
