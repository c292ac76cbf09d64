package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.response.Response;

/** What dev mode says about the mistakes that people make: what happened, and what to do. */
class LessonsTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(FailingViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("<h1>Hi</h1>\n<p>{name}</p>\n<li>{nme}</li>\n"), "templates/broken.html"));

    /** Each test of its own would start the application anew. */
    @TestFactory
    Stream<DynamicTest> lessons() {
        return DevServer.each(this);
    }

    void aFileOfAFormWithoutEnctype() {
        Response answer = given().accept("*/*").formParam("avatar", "me.png").post("/upload");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).contains("\nThe form was sent without its files.\n", """
                request().files("avatar") found nothing: the request was sent as application/x-www-form-urlencoded, which \
                carries no files. The browser sent their names only: 'me.png'.
                Give the form its encoding:
                    <form method="post" enctype="multipart/form-data">
                With curl: curl -F avatar=@FILE /upload""");
    }

    void aFileThatAFormWithEnctypeLacks() {
        assertThat(given().accept("*/*").multiPart("photo", "me.png", new byte[1]).post("/upload").asString()).contains(
                "The request has no 'avatar' in request().files().\nIt has: photo. In production the client gets 400 Bad Request.");
    }

    void aFormFieldOfAJsonBody() {
        assertThat(given().accept("*/*").contentType("application/json").body("{\"username\": \"Ann\"}").post("/username")
                .asString()).contains("\nThe body is JSON, not a form.\n", """
                        request().form("username") reads forms; this request was sent as application/json, and its object has \
                        'username'. Read it as what it is:
                            record Login(String username) {}
                            request().json(Login.class).username()
                        or as a map: request().json().""");
    }

    void aFieldThatIsNotInTheForm() {
        assertThat(given().accept("*/*").formParam("user", "Ann").post("/username?username=Ann").asString()).contains(
                """
                        The request has no 'username' in request().form().
                        It has: user. There is one in request().args("username"). In production the client gets 400 Bad Request. Where it \
                        may be missing, ask request().form().get("username"), which gives null then, or say what to take instead: \
                        get("username", …).""");
    }

    void anArgumentThatIsNotInTheQuery() {
        assertThat(text("/page")).contains("The request has no 'page' in request().args().\nThere is nothing in it. ");
    }

    void aViewThatReturnsNull() {
        assertThat(text("/nothing"))
                .contains("FailingViews#nothing() of endpoint 'nothing' returned null: a view must return a "
                        + "response. Return \"\" for an empty one, or check that every path through the method returns something.");
    }

    void workingOutsideOfAContext() {
        assertThat(text("/outside")).contains("Working outside of request context.\n\nThis needs an active HTTP request",
                "Flask.copyCurrentRequestContext(task)");
    }

    void anEndpointThatIsNotThere() {
        assertThat(text("/unknown-endpoint")).contains("There is no URL for the endpoint 'baskett'", "Did you mean 'basket'?");
    }

    void aUrlWithoutItsValues() {
        assertThat(text("/missing-value")).contains(
                "There is no URL for the endpoint 'basket' with the values []. Did you forget the values [user] of '/basket/<user>'?");
    }

    void aTemplateThatIsNotThere() {
        assertThat(text("/no-template")).contains("There is no template 'brocken.html'. Looked for it",
                "in src/main/resources/templates. Did you mean 'broken.html'?");
    }

    void aNameThatATemplateWasNotGiven() {
        assertThat(text("/template")).contains("The template uses 'nme', which nobody gave it.",
                "Pass it: renderTemplate(\"…\", \"nme\", value)", "{nme ?: ''} nothing, as Jinja would.");
    }

    void aSessionWithoutASecretKey() {
        assertThat(text("/basket/Ann")).contains("The session is unavailable because no secret key was set.",
                "Set quarkus.flask.secret-key to something unique and secret");
    }

    void flashingWithoutASecretKey() {
        assertThat(text("/flash")).contains("Set quarkus.flask.secret-key to something unique and secret");
    }

    void waitingOnTheEventLoop() {
        assertThat(text("/wait")).contains("The event loop was asked to wait.", "write @Blocking on it",
                "or return what is waited for");
    }

    void browsersSeeTheLessonFirst() {
        assertThat(given().accept("text/html").formParam("x", "y").post("/upload").asString())
                .containsPattern("<main>\\s*<section class=lesson><h2>The form was sent without its files.</h2>");
    }

    private static String text(String path) {
        Response answer = given().accept("*/*").get(path);
        assertThat(answer.statusCode()).isEqualTo(500);
        return answer.asString();
    }
}
