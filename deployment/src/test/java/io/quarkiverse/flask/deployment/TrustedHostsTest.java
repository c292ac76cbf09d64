package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class TrustedHostsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.trusted-hosts", "example.test:80,.Sub.test");

    @ParameterizedTest
    @ValueSource(strings = { "example.test", "EXAMPLE.test", "example.test:81", "sub.test", "x.sub.test", "a.x.sub.test" })
    void trustedHostsAreServed(String host) {
        assertThat(given().header("Host", host).get("/").asString()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = { "evil.test", "x.example.test", "notsub.test", "example.test.evil.test" })
    void othersAreBadRequests(String host) {
        io.restassured.response.Response response = given().header("Host", host).get("/");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).contains("Host &#39;%s&#39; is not trusted.".formatted(host));
        assertThat(response.header("X-After")).isEqualTo("null");
        assertThat(given().header("Host", host).get("/nowhere").statusCode()).isEqualTo(400);
    }

    static class Views {

        @Route("/")
        String host() {
            return request().host();
        }

        @AfterRequest
        Response after(Response response) {
            return response.header("X-After", String.valueOf(request().endpoint()));
        }
    }
}
