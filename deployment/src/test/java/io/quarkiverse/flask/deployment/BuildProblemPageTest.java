package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.response.Response;

/** What browsers see while an application in dev mode cannot be compiled or built, and after that. */
class BuildProblemPageTest {

    private static final String HELLO = "templates/hello.html";

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(ReloadedViews.class, ReloadedTemplates.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("shop {x}"), "shop/templates/offer.html")
            .addAsResource(new StringAsset("<p>Hello {name}"), HELLO));

    @Test
    void aCompileErrorNamesFileAndLineUntilItIsMended() {
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("\"view one\";", "\"view two\""));
        Response page = given().get("/old");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.asString()).contains("Compilation Failed",
                "ReloadedViews.java:%d: error: ".formatted(line("view one")));
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("\"view two\"", "\"view two\";"));
        assertThat(body("/old")).isEqualTo("view two");
    }

    @Test
    void problemsOfViewsNameFileAndLineUntilTheyAreMended() {
        TEST.modifySourceFile(ReloadedViews.class,
                source -> source.replace("/old", "old").replace("/hello/<name>", "/hello/<nmae>"));
        Response page = given().get("/json");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.contentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(page.asString()).contains("Found 3 problems in the Flask application",
                "1. <code>io.quarkiverse.flask.deployment.ReloadedViews#changing()</code>",
                "the rule &#39;old&#39; is not one: it must start with a slash.",
                "ReloadedViews.java:%d<".formatted(line("view one")),
                "<tr class=hit><th>%d<td>        return &#34;view one&#34;;".formatted(line("view one")),
                "<tr><th>%d<td>    @Route(&#34;old&#34;)".formatted(line("@Route(\"/old\")")),
                "2. <code>io.quarkiverse.flask.deployment.ReloadedViews#hello(String)</code>");
        TEST.modifySourceFile(ReloadedViews.class,
                source -> source.replace("\"old\"", "\"/old\"").replace("/hello/<nmae>", "/hello/<name>"));
        assertThat(body("/hello/ann")).isEqualTo("<p>Hello ann");
    }

    @Test
    void problemsOfTemplatesNameFileAndLineUntilTheyAreMended() {
        assertThat(body("/hello/ann")).isEqualTo("<p>Hello ann");
        TEST.modifyResourceFile(HELLO, text -> "<p>\n<b>{% if name %}</b>\n{{ name }}");
        TEST.modifyResourceFile("shop/templates/offer.html", text -> "{urlFor('nowhere')}\n\n{#include part /}");
        assertThat(body("/hello/ann")).contains("Found 3 problems in the Flask application",
                "<code>templates/hello.html</code>", "templates/hello.html:2<",
                "<tr class=hit><th>2<td>&lt;b&gt;{% if name %}&lt;/b&gt;", "<tr class=hit><th>3<td>{{ name }}",
                "<code>shop/templates/offer.html, line 1, urlFor(", "shop/templates/offer.html:1<",
                "<code>shop/templates/offer.html, line 3, {#include part}</code>", "<tr class=hit><th>3<td>{#include part /}");
        TEST.modifyResourceFile(HELLO, text -> "Hi {name}");
        assertThat(body("/hello/ann")).contains("Found 2 problems in the Flask application");
        TEST.modifyResourceFile("shop/templates/offer.html", text -> "shop {x}");
        assertThat(body("/hello/ann")).isEqualTo("Hi ann");
    }

    private static String body(String path) {
        return given().get(path).asString();
    }

    private static int line(String text) {
        return DevSources.line(ReloadedViews.class, text);
    }
}
