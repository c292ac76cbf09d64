package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Markup;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

class UnroutedPageTest {

    private static final String PLAIN_PAGE = "<p>There is nothing at this URL.";

    private static final int MOST_CHARACTERS = 200_000;

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(UnroutedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("p {}"), "static/css/style.css"))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.flask"));

    /** Each test of its own would start the application anew. */
    @TestFactory
    Stream<DynamicTest> pages() {
        return DevServer.each(this);
    }

    void aPathThatNoRuleKnowsShowsWhatAlmostDoes() {
        Response page = html("/user/7?a=1");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("<p>No rule matches GET /user/7.</p>",
                "<p>Segment 1 is &#39;user&#39;, the rule has &#39;users&#39;.</p>",
                "Did you mean <a href=\"/users/7?a=1\">/users/7?a=1</a>?");
    }

    void everyRuleIsListedWithItsReason() {
        assertThat(html("/user/7").asString()).contains(
                "<tr><td><code><a href=\"/about\">/about</a></code><td>GET<td>about"
                        + "<td>segment 1 is &#39;user&#39;, the rule has &#39;about&#39;",
                "<tr><td><code>/users/&lt;int:id&gt;</code><td>GET<td>user<td>segment 1 is");
    }

    void aTerminalGetsTheSentenceThenWhatIsNearThenTheRules() {
        Response text = given().accept("*/*").get("/about/");
        assertThat(text.statusCode()).isEqualTo(404);
        assertThat(text.contentType()).startsWith("text/plain");
        assertThat(text.asString()).startsWith("""
                404 Not Found: No rule matches GET /about/.

                Almost:
                  /about  no slash at the end: the rule is /about, asked was /about/. Did you mean /about?

                Endpoint  Methods    Rule
                --------  ---------  -----------------------
                about     GET        /about
                """);
    }

    void aProgramGetsJson() {
        Response response = given().accept("application/json").get("/user/7");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.contentType()).startsWith("application/json");
        JsonPath json = response.jsonPath();
        assertThat(json.getInt("status")).isEqualTo(404);
        assertThat(json.getString("method")).isEqualTo("GET");
        assertThat(json.getString("path")).isEqualTo("/user/7");
        assertThat(json.getString("message")).isEqualTo("No rule matches GET /user/7.");
        assertThat(json.getString("nearest[0].rule")).isEqualTo("/users/<int:id>");
        assertThat(json.getString("nearest[0].endpoint")).isEqualTo("user");
        assertThat(json.getList("nearest[0].methods")).containsExactly("GET", "HEAD", "OPTIONS");
        assertThat(json.getString("nearest[0].reason")).isEqualTo("segment 1 is 'user', the rule has 'users'");
        assertThat(json.getString("nearest[0].didYouMean")).isEqualTo("/users/7");
        assertThat(json.getList("rules.endpoint")).contains("about", "login", "static");
    }

    void aMethodThatNoRuleAnswersIsAnsweredWithThoseThatRulesDo() {
        Response page = given().accept("text/html").post("/login");
        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(page.asString()).contains(
                "<p>POST /login is not allowed: /login answers GET, HEAD, OPTIONS (endpoint login).</p>",
                "is answered by io.quarkiverse.flask.deployment.UnroutedViews#login(). "
                        + "Annotate it with @Route(value = &#34;/login&#34;, methods = {&#34;GET&#34;, &#34;POST&#34;}), "
                        + "or add a view with @Post(&#34;/login&#34;).");
    }

    void allRulesOfAPathAreNamedWhereTheMethodIsWrong() {
        Response text = given().accept("*/*").put("/entries");
        assertThat(text.statusCode()).isEqualTo(405);
        assertThat(text.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(text.asString())
                .startsWith("405 Method Not Allowed: PUT /entries is not allowed: /entries answers GET, HEAD, "
                        + "OPTIONS, POST (endpoint entries, addEntry).\n")
                .contains("UnroutedViews#entries()", "UnroutedViews#addEntry()");
    }

    void aMissingStaticFileNamesItsFolderAndWhatIsNear() {
        Response page = html("/static/css/styles.css");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).contains("There is no file &#39;css/styles.css&#39; in src/main/resources/static.",
                "The folder has 1 file.", "Did you mean <a href=\"/static/css/style.css\">css/style.css</a>?");
    }

    void whatAViewAbortsWithHasItsDefaultPage() {
        assertThat(html("/gone").asString()).contains(PLAIN_PAGE);
        assertThat(html("/refused").asString()).contains("<h1>Method Not Allowed</h1>").doesNotContain("endpoint");
    }

    @Test
    void anErrorHandlerOfTheApplicationWins() {
        TEST.modifySourceFile(UnroutedViews.class, source -> source.replace("    @Route(\"/gone\")", """
                @io.quarkiverse.flask.ErrorHandler(404)
                String lost() {
                    return "lost";
                }

                @Route("/gone")"""));
        assertThat(html("/nowhere").asString()).isEqualTo("lost");
    }

    void pathsOfQuarkusAreNotOurs() {
        Response page = html("/q/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).doesNotContain("No rule matches").contains("Resource Not Found");
    }

    void textOfAClientIsEscaped() {
        assertThat(html("/%3Cscript%3Ealert(1)%3C/script%3E").asString()).contains("GET /&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    void aRedirectedPostTeachesTheCanonicalUrl() {
        Response redirect = given().redirects().follow(false).post("/projects?a=1");
        assertThat(redirect.statusCode()).isEqualTo(308);
        assertThat(redirect.header("Location")).endsWith("/projects/?a=1");
        String lesson = "POST /projects was redirected (308) to /projects/, which the rule '/projects/' of endpoint 'projects' "
                + "has. Send it to the canonical URL: clients that do not repeat a body on redirects lose it. "
                + "In a form: action=\"{urlFor('projects')}\".";
        assertThat(redirect.asString()).contains(Markup.escape(lesson));
        assertThat(TEST.getLogRecords()).extracting(record -> record.getMessage()).contains(lesson);
    }

    void aRedirectedGetIsNoLesson() {
        Response redirect = given().redirects().follow(false).get("/projects");
        assertThat(redirect.statusCode()).isEqualTo(308);
        assertThat(redirect.asString()).doesNotContain("canonical");
    }

    @Test
    void anApplicationWithoutRulesIsToldHowToBegin() {
        TEST.modifySourceFile(UnroutedViews.class, source -> "package io.quarkiverse.flask.deployment;\n"
                + "public class UnroutedViews {\n}\n");
        assertThat(html("/").asString()).contains("No rule matches GET /: there are no rules at all.",
                "@Route(&#34;/&#34;)");
    }

    @Test
    void thePagesOfManyRulesStaySmall() {
        TEST.modifySourceFile(UnroutedViews.class,
                source -> """
                        package io.quarkiverse.flask.deployment;

                        public class UnroutedViews {

                            void add(@jakarta.enterprise.event.Observes io.quarkiverse.flask.FlaskApp app) {
                                for (int i = 0; i < 1000; i++) {
                                    app.addUrlRule("/a/rule/with/the/number/" + i + "/<int:identifier>", "endpoint_" + i, arguments -> "");
                                }
                            }
                        }
                        """);
        String path = "/a/rule/with/the/number/1001/7/" + "x".repeat(3000);
        assertThat(html(path).asString()).hasSizeLessThan(MOST_CHARACTERS).contains("751 more rules are not listed");
        assertThat(given().accept("*/*").get(path).asString()).hasSizeLessThan(MOST_CHARACTERS)
                .endsWith("751 more rules are not listed.\n");
        Response json = given().accept("application/json").get(path);
        assertThat(json.asString()).hasSizeLessThan(MOST_CHARACTERS);
        assertThat(json.jsonPath().getList("rules")).hasSize(250);
        assertThat(json.jsonPath().getInt("omittedRules")).isEqualTo(751);
    }

    private static Response html(String path) {
        return given().urlEncodingEnabled(false).accept("text/html").get(path);
    }
}
