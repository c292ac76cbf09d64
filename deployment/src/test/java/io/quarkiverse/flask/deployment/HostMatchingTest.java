package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.urlFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

class HostMatchingTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Views.class).addAsResource(new StringAsset("a file"), "static/file.txt"))
            .overrideConfigKey("quarkus.flask.host-matching", "true")
            .overrideConfigKey("quarkus.flask.static-host", "static.test");

    @Inject
    FlaskApp app;

    @Test
    void rulesAnswerTheirHost() {
        assertThat(on("de.app.test", "/b/").asString()).isEqualTo("de");
        assertThat(on("DE.app.test", "/b/").asString()).isEqualTo("de");
        assertThat(on("admin.test", "/b/").asString()).isEqualTo("admin");
        assertThat(on("other.test", "/b/").statusCode()).isEqualTo(404);
        assertThat(on("de.app.test:8080", "/b/").statusCode()).isEqualTo(404);
    }

    @Test
    void redirectsStayOnTheHost() {
        Response response = on("fr.app.test", "/b?x=1");
        assertThat(response.statusCode()).isEqualTo(308);
        assertThat(response.header("Location")).isEqualTo("http://fr.app.test/b/?x=1");
    }

    @Test
    void urlsOfOtherHostsAreAbsolute() {
        assertThat(on("de.app.test", "/urls").asString())
                .isEqualTo("/b/ http://fr.app.test/b/ http://admin.test/b/ http://static.test/static/file.txt /any");
        try (FlaskApp.Context context = app.appContext()) {
            assertThat(urlFor("b", "lang", "de")).isEqualTo("http://de.app.test/b/");
        }
    }

    @Test
    void staticFilesHaveTheirHost() {
        assertThat(on("static.test", "/static/file.txt").asString()).isEqualTo("a file");
        assertThat(on("de.app.test", "/static/file.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void aVariableAnswersAllHosts() {
        assertThat(on("anything", "/any").asString()).isEqualTo("anything");
    }

    private static Response on(String host, String path) {
        return given().header("Host", host).redirects().follow(false).get(path);
    }

    static class Views {

        @Route(value = "/b/", host = "<lang>.app.test")
        String b(String lang) {
            return lang;
        }

        @Route(value = "/b/", host = "admin.test")
        String admin() {
            return "admin";
        }

        @Route(value = "/urls", host = "<lang>.app.test")
        String urls(String lang) {
            return String.join(" ", urlFor("b", "lang", lang), urlFor("b", "lang", "fr"), urlFor("admin"),
                    urlFor("static", "filename", "file.txt"), urlFor("any", "host", lang + ".app.test"));
        }

        @Route(value = "/any", host = "<host>")
        String any(String host) {
            return host;
        }
    }
}
