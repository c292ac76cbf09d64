package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;

class FormAuthenticationTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = SecuredApplication.test()
            .overrideConfigKey("quarkus.http.auth.form.enabled", "true")
            .overrideConfigKey("quarkus.http.auth.form.login-page", "permitted")
            .overrideConfigKey("quarkus.http.auth.session.encryption-key", "a key of the length that this needs");

    @Test
    void strangersAreSentToTheLoginPageAndFromThereBack() {
        CookieFilter cookies = new CookieFilter();
        Response refused = given().filter(cookies).redirects().follow(false).get("/multi");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.header("Location")).endsWith("/permitted");
        Response loggedIn = given().filter(cookies).redirects().follow(false).formParam("j_username", "ada")
                .formParam("j_password", "lovelace").post("/j_security_check");
        assertThat(loggedIn.statusCode()).isEqualTo(302);
        assertThat(loggedIn.header("Location")).endsWith("/multi");
        assertThat(given().filter(cookies).get("/multi").asString()).isEqualTo("ada!");
    }
}
