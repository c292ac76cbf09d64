package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The page that dev mode shows of an exception. */
class ErrorPageTest {

    private static final String CSRF_TOKEN = "never" + "-shown-1";
    private static final int MAX_BYTES = 200_000;

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(FailingViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + "\nquarkus.flask.secret-key=never shown 2\n"),
                    "application.properties")
            .addAsResource(new StringAsset("<h1>Hi</h1>\n<p>{name}</p>\n<li>{nme}</li>\n"), "templates/broken.html"));

    /** Each test of its own would start the application anew. */
    @TestFactory
    Stream<DynamicTest> page() {
        return DevServer.each(this);
    }

    void showsTheFramesOfTheApplicationWithTheirSources() {
        String page = html("/basket/Ann");
        assertThat(page).contains("java.lang.NullPointerException", "FailingViews$Basket.total", "FailingViews.java:",
                "total += prices.get(item); // the failing line", "return &#34;Total: &#34; + new Basket()");
        assertThat(page).containsPattern("<tr class=hit><th>\\d+<td> *total \\+= prices.get\\(item\\); // the failing line");
    }

    void foldsTheFramesOfOtherCode() {
        assertThat(html("/basket/Ann")).containsPattern("<details class=others><summary>\\d+ frames of other code</summary>");
    }

    void tellsTheCausesOfAnException() {
        assertThat(html("/nested")).contains("<a href=\"#failure-1\">NullPointerException</a>", "<h2 id=failure-1>Caused by")
                .contains("&lt;b&gt;The basket&lt;/b&gt; cannot be added up").doesNotContain("<b>The basket</b>")
                .contains("shared with the exception above");
    }

    void tellsTheRequestItsSessionAndGlobals() {
        String page = html("/basket/Ann?sort=price");
        assertThat(page).contains("/basket/Ann?sort=price", "/basket/&lt;user&gt;", "[&#34;tea&#34;, &#34;&lt;milk&gt;&#34;]");
        assertThat(page).contains("<tr><th scope=row>sort<td class=mono>price", "<tr><th scope=row>user<td class=mono>Ann",
                "<tr><th scope=row>Endpoint<td class=mono>basket");
    }

    void tellsTheForm() {
        String page = given().accept("text/html").formParam("name", "Ann").post("/form").asString();
        assertThat(page).contains("<summary>Form</summary>", "<tr><th scope=row>name<td class=mono>Ann");
    }

    void masksSecretsForBrowsers() {
        masksSecrets("text/html");
    }

    void masksSecretsForPrograms() {
        masksSecrets("application/json");
    }

    private static void masksSecrets(String format) {
        String page = given().accept(format).header("Authorization", "Bearer never shown 3").cookie("session", "never-shown-4")
                .formParam("password", "never shown 5").post("/form?api_key=never-shown-6").asString();
        assertThat(page).contains("password", "api_key", "Authorization").doesNotContain("never shown")
                .doesNotContain("never-shown");
        assertThat(given().accept(format).get("/basket/Ann").asString()).contains("csrf_token").doesNotContain(CSRF_TOKEN);
    }

    void masksSecretsWithinValuesAndUrls() {
        for (String format : List.of("text/html", "application/json", "*/*")) {
            String page = given().urlEncodingEnabled(false).accept(format)
                    .header("Referer", "http://localhost/?api%5Ftoken=never-shown-9&page=2")
                    .cookie("remember_me", "never-shown-10").get("/nested-secrets/never-shown-11?%70assword=never-shown-12")
                    .asString();
            assertThat(page).as(format).contains("name: ", "cards: ", "page=2", "remember_me").doesNotContain("never-shown");
        }
    }

    void isNotShownToAHostThatIsNotThisMachine() {
        Response page = given().accept("text/html").header("Host", "evil.example").get("/basket/Ann");
        assertThat(page.asString()).isEqualTo("the application's own page");
        assertThat(given().header("Host", "evil.example").get("/nowhere").asString()).doesNotContain("/basket/");
        assertThat(given().accept("text/html").header("Host", "app.localhost:8080").get("/basket/Ann").asString())
                .contains("NullPointerException");
    }

    void leavesAnUnusedSessionUnused() {
        assertThat(given().accept("text/html").cookie("session", "x").get("/deep").header("Vary")).isNull();
    }

    void tellsTheLinesOfTheTemplateThatFailed() {
        String page = html("/template");
        assertThat(page).contains("src/main/resources/templates/broken.html", "broken.html:3",
                "<tr class=hit><th>3<td>&lt;li&gt;{nme}&lt;/li&gt;", "return renderTemplate(&#34;broken.html&#34;");
    }

    void tellsTheLinesOfTheTextThatWasATemplate() {
        assertThat(html("/template-text")).contains("a template given as text", "<tr class=hit><th>2<td>{nme}");
    }

    void tellsWhatFailedInAnErrorHandlerAndWhatItWasCalledFor() {
        assertThat(text("/handler")).startsWith("java.lang.IllegalArgumentException: the handler's failure")
                .contains("Also failed java.lang.UnsupportedOperationException: the first failure");
    }

    void comesBeforeTheApplicationsPageForInternalErrors() {
        assertThat(html("/nested")).doesNotContain("the application's own page");
    }

    void isLight() {
        for (String path : List.of("/deep", "/huge", "/wide", "/basket/Ann")) {
            assertThat(html(path).getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(MAX_BYTES);
        }
    }

    void endsWhereCausesGoInCircles() {
        assertThat(html("/cyclic")).contains("IllegalStateException</a> two");
    }

    void isShownForWhatCannotBePrinted() {
        Response page = given().accept("text/html").get("/unprintable");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.asString()).contains("(its getMessage() failed: java.lang.IllegalStateException)",
                "(its toString() failed: java.lang.AssertionError)");
    }

    void needsNothingFromElsewhereAndLetsNothingElseRun() {
        Response page = given().accept("text/html").get("/nested");
        assertThat(page.asString()).doesNotContain("src=").doesNotContain("<link");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    void hasTheStackTraceAsTextToCopy() {
        assertThat(html("/nested")).contains("data-copy>\njava.lang.IllegalStateException: &lt;b&gt;",
                "Caused by: java.lang.NullPointerException");
    }

    void isPlainTextForTerminals() {
        Response page = given().accept("*/*").get("/nested");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(page.asString()).startsWith("java.lang.IllegalStateException: <b>The basket</b> cannot be added up\n  at "
                + FailingViews.class.getName() + ".nested (FailingViews.java:").containsPattern(
                        "\n  > +\\d+ \\|             throw new IllegalStateException")
                .contains("\nCaused by java.lang.NullPointerException: ", "\nRequest:\n  Method: GET\n  URL: http://",
                        "\nStack trace:\n");
    }

    void isJsonForThoseWhoAskForIt() {
        Response page = given().accept("application/json").get("/nested");
        assertThat(page.statusCode()).isEqualTo(500);
        JsonPath json = page.jsonPath();
        assertThat(json.getString("error")).isEqualTo("java.lang.IllegalStateException");
        assertThat(json.getList("failures.type", String.class)).containsExactly("java.lang.IllegalStateException",
                "java.lang.NullPointerException");
        assertThat(json.getString("failures[1].frames[0].line")).isEqualTo("total += prices.get(item); // the failing line");
        assertThat(json.getString("request.method")).isEqualTo("GET");
    }

    void isHtmlForBrowsersWhateverElseTheyTake() {
        assertThat(
                given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8").get("/nested").contentType())
                .startsWith("text/html");
    }

    private static String html(String path) {
        Response page = given().accept("text/html").get(path);
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        return page.asString();
    }

    private static String text(String path) {
        return given().accept("*/*").get(path).asString();
    }
}
