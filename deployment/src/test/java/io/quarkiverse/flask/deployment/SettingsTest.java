package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class SettingsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class)
            .addAsResource(new StringAsset("a file"), "assets/public/file.txt")
            .addAsResource(
                    new StringAsset("{config.SESSION_COOKIE_NAME} {config.GREETING} {added} {g.nothing}|{session.nothing}"
                            + "|{request.args.q}|{request.args.size}|{request.args.none}"),
                    "templates/page.txt"))
            .overrideConfigKey("quarkus.flask.static-folder", "assets/public/")
            .overrideConfigKey("quarkus.flask.static-url-path", "/files")
            .overrideConfigKey("quarkus.flask.provide-automatic-options", "false")
            .overrideConfigKey("quarkus.flask.json.sort-keys", "false")
            .overrideConfigKey("quarkus.flask.json.ascii", "false")
            .overrideConfigKey("quarkus.flask.templates.escape-strings", "false")
            .overrideConfigKey("quarkus.flask.secret-key", "key")
            .overrideConfigKey("quarkus.flask.session-cookie-name", "s")
            .overrideConfigKey("quarkus.flask.session-cookie-samesite", "lax")
            .overrideConfigKey("quarkus.flask.session-cookie-secure", "true")
            .overrideConfigKey("quarkus.flask.session-cookie-path", "/p")
            .overrideConfigKey("quarkus.flask.send-file-max-age-default", "1H")
            .overrideConfigKey("quarkus.flask.server-name", "example.com")
            .overrideConfigKey("quarkus.flask.preferred-url-scheme", "https")
            .overrideConfigKey("flask.config.GREETING", "hi");

    @Inject
    FlaskApp app;

    @Test
    void staticFilesHaveTheirFolderPathAndAge() {
        assertThat(get("/files/file.txt").asString()).isEqualTo("a file");
        assertThat(get("/files/file.txt").header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(get("/static/file.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void optionsAreNotAnsweredByThemselves() {
        assertThat(given().options("/json").statusCode()).isEqualTo(405);
    }

    @Test
    void jsonKeepsOrderAndCharacters() {
        assertThat(get("/json").asString()).isEqualTo("{\"b\":\"\u00e9\",\"a\":1}\n");
    }

    @Test
    void stringTemplatesAreNotEscaped() {
        assertThat(get("/string").asString()).isEqualTo("<b>");
    }

    @Test
    void templatesSeeSettingsAndWhatProcessorsAdd() {
        assertThat(get("/page").asString()).isEqualTo("s hi by a processor |||0|");
        assertThat(get("/page?q=x&size=y").asString()).isEqualTo("s hi by a processor ||x|2|");
    }

    @Test
    void sessionCookiesHaveTheirAttributes() {
        assertThat(get("/session").header("Set-Cookie")).startsWith("s=").endsWith("; Secure; HttpOnly; Path=/p; SameSite=Lax");
    }

    @Test
    void urlsOutsideARequestNeedTheServersName() {
        try (FlaskApp.Context context = app.appContext()) {
            assertThat(urlFor("json")).isEqualTo("https://example.com/json");
            assertThat(urlFor("json", "_external", false)).isEqualTo("/json");
            assertThatThrownBy(() -> urlFor("json", "_scheme", "http", "_external", false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("urlFor('json'): a URL with a _scheme is external; leave out _external=false.");
        }
    }

    static class Views {

        @ContextProcessor
        Map<String, Object> added() {
            return Map.of("added", "by a processor");
        }

        @Route("/json")
        Map<String, Object> json() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("b", "\u00e9");
            values.put("a", 1);
            return values;
        }

        @Route("/string")
        String string() {
            return renderTemplateString("{x}", "x", "<b>");
        }

        @Route("/page")
        String page() {
            return renderTemplate("page.txt");
        }

        @Route("/session")
        String writing() {
            session().put("x", 1);
            return "";
        }
    }
}
