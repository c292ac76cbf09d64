package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Route;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateContents;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;

/** Which values are escaped, in which templates. */
class TemplateEscapingTest {

    private static final String HOSTILE = "<'\"&>";
    private static final String ESCAPED = "&lt;&#39;&#34;&amp;&gt;";

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> {
                jar.addClasses(Views.class, Views.Templates.class, Views.Snippet.class, Views.Note.class);
                for (String suffix : List.of("html", "htm", "xml", "xhtml", "svg", "txt", "js", "css", "md", "HTML", "other")) {
                    jar.addAsResource(new StringAsset("{x}{m}"), "templates/Views/one_" + suffix + "." + suffix);
                }
                jar.addAsResource(new StringAsset("{x}|{#include Views/one_txt.txt /}|{#include Views/one_html.html /}"),
                        "templates/mixed.html")
                        .addAsResource(new StringAsset("{x}|{#include Views/one_txt.txt /}|{#include Views/one_html.html /}"),
                                "templates/mixed.txt")
                        .addAsResource(new StringAsset("{#insert head}{x}{/insert}{#insert body}{x}{/insert}{x}"),
                                "templates/layout.txt")
                        .addAsResource(new StringAsset("{#include layout.txt}{#body}[{x}]{/body}{/include}"),
                                "templates/child.html")
                        .addAsResource(new StringAsset("{#eval '-{x}{m}' /}{str:eval('-{x}')}"), "templates/eval.html")
                        .addAsResource(new StringAsset("{#eval '-{x}{m}' /}{str:eval('-{x}')}"), "templates/eval.txt")
                        .addAsResource(new StringAsset("{#eval outer /}|{#eval '{#eval inner /}' inner='{x}' /}"),
                                "templates/nested.html")
                        .addAsResource(new StringAsset("a\n{#eval unparsable /}"), "templates/broken.html")
                        .addAsResource(new StringAsset("{#eval t /}"), "templates/Views/evaluated.html")
                        .addAsResource(new StringAsset("{#fragment f}{x}{/fragment}"), "templates/fragments.html")
                        .addAsResource(new StringAsset("{#fragment f}{x}{/fragment}"), "templates/fragments.txt")
                        .addAsResource(new StringAsset("<b title=\"{it}\">{it}{nested-content}</b>"),
                                "templates/tags/badge.html")
                        .addAsResource(new StringAsset("{it}"), "templates/tags/mark.txt")
                        .addAsResource(new StringAsset("{#badge x}{x}{/badge}{#mark x /}"), "templates/tagged.html")
                        .addAsResource(new StringAsset("{#badge x}{x}{/badge}{#mark x /}"), "templates/tagged.txt")
                        .addAsResource(new StringAsset("<a title=\"{x}\" alt='{x}' {m}>"), "templates/attributes.html")
                        .addAsResource(
                                new StringAsset("<script>let x = {x.tojson}; let l = {l.tojson};</script><p data-x='{l.tojson}'"
                                        + " title=\"{l.tojson.forceescape}\">{l.tojson(2)}"),
                                "templates/script.html");
            });

    @Inject
    FlaskApp app;

    @Inject
    Engine engine;

    @Inject
    Template tagged;

    @ParameterizedTest
    @CsvSource({ "html,text/html", "htm,text/html", "xml,application/xml", "xhtml,application/xhtml+xml", "svg,image/svg+xml" })
    void markupTemplatesAreEscaped(String suffix, String contentType) {
        assertThat(rendered("Views/one_" + suffix + "." + suffix)).isEqualTo(ESCAPED + "<b>");
        assertThat(given().get("/instance/one_" + suffix + "." + suffix).asString()).isEqualTo(ESCAPED + "<b>");
        assertThat(given().get("/instance/one_" + suffix + "." + suffix).contentType()).startsWith(contentType);
    }

    @ParameterizedTest
    @CsvSource({ "txt", "js", "css", "md", "other" })
    void othersAreNot(String suffix) {
        assertThat(rendered("Views/one_" + suffix + "." + suffix)).isEqualTo(HOSTILE + "<b>");
    }

    /** Flask does not: where in doubt, more is escaped. */
    @Test
    void upperCaseSuffixesAreEscapedToo() {
        assertThat(rendered("Views/one_HTML.HTML")).isEqualTo(ESCAPED + "<b>");
    }

    @Test
    void eachTemplateIsEscapedByItsOwnName() {
        assertThat(rendered("mixed.html")).isEqualTo(ESCAPED + "|" + HOSTILE + "<b>|" + ESCAPED + "<b>");
        assertThat(rendered("mixed.txt")).isEqualTo(HOSTILE + "|" + HOSTILE + "<b>|" + ESCAPED + "<b>");
        assertThat(rendered("child.html")).isEqualTo(HOSTILE + "[" + ESCAPED + "]" + HOSTILE);
        assertThat(rendered("fragments.html$f")).isEqualTo(ESCAPED);
        assertThat(rendered("fragments.txt$f")).isEqualTo(HOSTILE);
    }

    @Test
    void userTagsAreTemplatesOfTheirOwn() {
        assertThat(rendered("tagged.html"))
                .isEqualTo("<b title=\"" + ESCAPED + "\">" + ESCAPED + ESCAPED + "</b>" + HOSTILE);
        assertThat(rendered("tagged.txt")).isEqualTo("<b title=\"" + ESCAPED + "\">" + ESCAPED + HOSTILE + "</b>" + HOSTILE);
    }

    @Test
    void injectedCheckedAndWrittenInPlaceTemplatesAreTheSame() {
        assertThat(tagged.data("x", HOSTILE).render()).startsWith("<b title=\"" + ESCAPED);
        assertThat(given().get("/checked").asString()).isEqualTo(ESCAPED + "<b>");
        assertThat(given().get("/snippet").asString()).isEqualTo("<i>" + ESCAPED + "</i>");
        assertThat(given().get("/snippet").contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(given().get("/note").asString()).isEqualTo(HOSTILE);
    }

    @Test
    void templatesGivenAsTextAreEscaped() {
        try (FlaskApp.Context context = app.appContext()) {
            assertThat(renderTemplateString("{x}{m}{str:eval('{x}')}", values())).isEqualTo(ESCAPED + "<b>" + ESCAPED);
        }
    }

    @Test
    void evaluatedTextsAreEscapedAsTheTemplateThatTheyAreEvaluatedIn() {
        String evaluated = "-" + ESCAPED + "<b>-" + ESCAPED;
        assertThat(rendered("eval.txt")).isEqualTo(evaluated.replace(ESCAPED, HOSTILE));
        assertThat(rendered("eval.html")).isEqualTo(evaluated);
        assertThat(rendered("nested.html")).isEqualTo("-" + ESCAPED + "|" + ESCAPED);
        assertThat(given().get("/evaluated").asString()).isEqualTo("-" + ESCAPED);
        try (FlaskApp.Context context = app.appContext()) {
            assertThat(renderTemplateString("{#eval '-{x}{m}' /}{#eval t /}{#eval '{y}' y=x /}", values()))
                    .isEqualTo(evaluated + ESCAPED);
        }
    }

    @Test
    void anEvaluatedTextThatCannotBeParsedIsNamedWithItsPlace() {
        assertThatThrownBy(() -> rendered("broken.html")).hasMessageStartingWith(
                "Parser error in the template text that line 2 of 'broken.html' evaluates: Parser error");
    }

    @Test
    void attributesAreSafeInEitherQuotes() {
        assertThat(rendered("attributes.html")).isEqualTo("<a title=\"" + ESCAPED + "\" alt='" + ESCAPED + "' <b>>");
    }

    @Test
    void jsonIsSafeInScriptsAndAttributes() {
        String json = "[\"\\u003c/script\\u003e\", \"\\u003c!--\", \"\\u2028\", \"\\u0027\", {\"a\": \"\\\"\"}]";
        assertThat(rendered("script.html")).isEqualTo("<script>let x = \"\\u003c\\u0027\\\"\\u0026\\u003e\"; let l = " + json
                + ";</script><p data-x='" + json + "' title=\"" + Markup.escape(json) + "\">"
                + json.replace("[", "[\n  ").replace(", ", ",\n  ").replace("{", "{\n    ").replace("}]", "\n  }\n]"));
    }

    private String rendered(String template) {
        try (FlaskApp.Context context = app.appContext()) {
            return renderTemplate(template, values());
        }
    }

    private static Map<String, Object> values() {
        return Map.of("x", HOSTILE, "m", Markup.of("<b>"), "t", "-{x}", "outer", "{#eval t /}", "unparsable", "{#if", "l",
                List.of("</script>", "<!--", "\u2028", "'", Map.of("a", "\"")));
    }

    static class Views {

        @Inject
        Engine engine;

        @CheckedTemplate
        static class Templates {

            static native TemplateInstance one_html(String x, Markup m);

            static native TemplateInstance evaluated(String x, String t);

            @TemplateContents("{x}")
            static native TemplateInstance note(String x);
        }

        @TemplateContents(value = "<i>{x}</i>", suffix = "html")
        record Snippet(String x) implements TemplateInstance {
        }

        record Note(String x) {
        }

        @Route("/instance/<name>")
        TemplateInstance instance(String name) {
            return engine.getTemplate("Views/" + name).data("x", HOSTILE, "m", Markup.of("<b>"));
        }

        @Route("/checked")
        TemplateInstance checked() {
            return Templates.one_html(HOSTILE, Markup.of("<b>"));
        }

        @Route("/evaluated")
        TemplateInstance evaluated() {
            return Templates.evaluated(HOSTILE, "-{x}");
        }

        @Route("/snippet")
        TemplateInstance snippet() {
            return new Snippet(HOSTILE);
        }

        @Route("/note")
        TemplateInstance note() {
            return Templates.note(HOSTILE);
        }
    }
}
