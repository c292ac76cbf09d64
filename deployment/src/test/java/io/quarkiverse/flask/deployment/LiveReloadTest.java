package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.response.Response;

class LiveReloadTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("<p>Hello {name}"), "templates/hello.html")
            .addAsResource(new StringAsset("p {}"), "static/style.css"));

    @Test
    void aChangedRouteIsLiveAtTheNextRequest() {
        assertThat(body("/old")).isEqualTo("view one");
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("/old", "/new").replace("view one", "view two"));
        assertThat(body("/new")).isEqualTo("view two");
        assertThat(given().get("/old").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangedTemplateIsLiveAtTheNextRequest() {
        assertThat(body("/hello/ann")).isEqualTo("<p>Hello ann");
        TEST.modifyResourceFile("templates/hello.html", source -> "<p>Goodbye {name}");
        assertThat(body("/hello/ann")).isEqualTo("<p>Goodbye ann");
    }

    @Test
    void changedAndNewStaticFilesAreLiveAtTheNextRequest() {
        assertThat(body("/static/style.css")).isEqualTo("p {}");
        TEST.modifyResourceFile("static/style.css", source -> "p { color: red }");
        assertThat(body("/static/style.css")).isEqualTo("p { color: red }");
        TEST.addResourceFile("static/new.txt", "new");
        assertThat(body("/static/new.txt")).isEqualTo("new");
    }

    @Test
    void jsonIsIndented() {
        assertThat(body("/json")).isEqualTo("[\n  1\n]\n");
    }

    @Test
    void anExceptionShowsItsStackTraceToBrowsers() {
        Response page = given().accept("text/html").get("/boom");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("java.lang.IllegalStateException", "&lt;boom&gt;",
                "io.quarkiverse.flask.deployment.ReloadedViews.boom", "ReloadedViews.java:").doesNotContain("<boom>");
    }

    @Test
    void anExceptionShowsItsStackTraceAsTextToOthers() {
        Response text = given().accept("*/*").get("/boom");
        assertThat(text.statusCode()).isEqualTo(500);
        assertThat(text.contentType()).startsWith("text/plain");
        assertThat(text.asString()).startsWith("java.lang.IllegalStateException: <boom>");
    }

    @Test
    void aMissingSecretKeyIsNamedOnTheErrorPage() {
        assertThat(given().get("/session").asString()).contains("Set quarkus.flask.secret-key");
    }

    private static String body(String path) {
        return given().get(path).asString();
    }
}
