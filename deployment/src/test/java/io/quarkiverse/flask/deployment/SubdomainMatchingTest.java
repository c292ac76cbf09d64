package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.urlFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

class SubdomainMatchingTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.subdomain-matching", "true")
            .overrideConfigKey("quarkus.flask.server-name", "Example.test");

    @Test
    void rulesAnswerTheirSubdomain() {
        assertThat(on("example.test", "/").asString()).isEqualTo("index");
        assertThat(on("EXAMPLE.test", "/").asString()).isEqualTo("index");
        assertThat(on("example.test:8080", "/").asString()).isEqualTo("index");
        assertThat(on("api.example.test", "/").asString()).isEqualTo("api");
        assertThat(on("ann.example.test", "/").asString()).isEqualTo("ann");
        assertThat(on("a.b.example.test", "/").asString()).isEqualTo("a.b");
        assertThat(on("code.example.test", "/code").asString()).isEqualTo("code");
        assertThat(on("example.test", "/code").statusCode()).isEqualTo(404);
    }

    @Test
    void aHostThatIsNotBelowTheServersNameIsUnknown() {
        assertThat(on("other.test", "/").statusCode()).isEqualTo(404);
        assertThat(on("notexample.test", "/").statusCode()).isEqualTo(404);
    }

    @Test
    void urlsOfOtherSubdomainsAreAbsolute() {
        assertThat(on("ann.example.test", "/urls").asString())
                .isEqualTo("/ http://bob.example.test/ http://api.example.test/ http://example.test/");
    }

    @Test
    void redirectsStayOnTheSubdomain() {
        assertThat(on("api.example.test", "/slash").header("Location")).isEqualTo("http://api.example.test/slash/");
    }

    private static Response on(String host, String path) {
        return given().header("Host", host).redirects().follow(false).get(path);
    }

    static class Views {

        void setUp(@Observes FlaskApp app) {
            app.addUrlRule("/code", "code", args -> "code", options -> options.subdomain("code"));
        }

        @Route("/")
        String index() {
            return "index";
        }

        @Route(value = "/", subdomain = "api")
        @Route(value = "/slash/", subdomain = "api")
        String api() {
            return "api";
        }

        @Route(value = "/", subdomain = "<user>")
        String user(String user) {
            return user;
        }

        @Route(value = "/urls", subdomain = "<user>")
        String urls(String user) {
            return String.join(" ", urlFor("user", "user", user), urlFor("user", "user", "bob"), urlFor("api"),
                    urlFor("index"));
        }
    }
}
