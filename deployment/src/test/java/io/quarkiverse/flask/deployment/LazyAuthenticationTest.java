package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.SecuredApplication.ada;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

class LazyAuthenticationTest extends SecuredViews {

    @RegisterExtension
    static final QuarkusUnitTest TEST = SecuredApplication.test().overrideConfigKey("quarkus.http.auth.proactive", "false");

    @Test
    void wrongCredentialsMatterWhereSomebodyAsksForThemOnly() {
        assertThat(given().auth().preemptive().basic("ada", "byron").get("/unannotated").asString()).isEqualTo("for all");
    }

    @Test
    void wrongCredentialsGetTheErrorHandlersPage() {
        for (String path : new String[] { "/blocking", "/event-loop", "/uni", "/multi", "/service", "/both" }) {
            Response answer = given().auth().preemptive().basic("ada", "byron").get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.asString()).as(path).isEqualTo("who are you? AuthenticationFailedException");
            assertThat(answer.header("WWW-Authenticate")).as(path).isEqualTo("basic realm=\"test\"");
        }
        assertThat(ada("/blocking").asString()).isEqualTo("ada");
    }
}
