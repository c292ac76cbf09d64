package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.restassured.RestAssured;
import io.vertx.ext.web.Router;

class OtherEndpointsTest {

    private static final int TIMEOUT_SECONDS = 20;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Application.class)
            .addAsResource(new StringAsset("a page"), "META-INF/resources/page.html")
            .addAsResource(new StringAsset("a page"), "META-INF/resources/shared"))
            .overrideConfigKey("quarkus.http.root-path", "/app")
            .overrideConfigKey("flask.config.GREETING", "hi");

    @Test
    void rulesWinOverResources() {
        assertThat(get("/shared").asString()).isEqualTo("rule");
    }

    @Test
    void whatNoRuleMatchesIsServedByOthers() {
        assertThat(get("/other").asString()).isEqualTo("other");
        assertThat(get("/page.html").asString()).isEqualTo("a page");
    }

    @Test
    void whatNobodyServesIsOurNotFound() {
        assertThat(get("/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/nobody").asString()).isEqualTo("lost /nobody");
    }

    @Test
    void aWebSocketIsServedByOthersThoughARuleKnowsItsPath() throws Exception {
        assertThat(get("/socket").asString()).isEqualTo("word socket");
        CompletableFuture<CharSequence> heard = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(
                URI.create("ws://localhost:%d/app/socket".formatted(RestAssured.port)), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.complete(text);
                        return null;
                    }
                }).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        socket.sendText("you", true);
        assertThat(heard.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)).hasToString("heard you");
        socket.abort();
    }

    @Test
    void urlsBeginWithTheRootPath() {
        assertThat(get("/urls").asString()).matches("/app/shared /app /urls http://localhost:\\d+/app/urls hi");
        assertThat(get("/slash").then().extract().response().asString()).isEqualTo("with a slash");
    }

    static class Application {

        void routes(@Observes Router router) {
            router.get("/other").handler(routing -> routing.end("other"));
            router.route("/socket").order(RouteConstants.ROUTE_ORDER_DEFAULT).handler(routing -> routing.request().toWebSocket()
                    .onSuccess(socket -> socket.textMessageHandler(text -> socket.writeTextMessage("heard " + text))));
        }

        @Route("/<any(socket):word>")
        String word(String word) {
            return "word " + word;
        }

        @Route("/shared")
        String shared() {
            return "rule";
        }

        @Route("/slash/")
        String slash() {
            return "with a slash";
        }

        @Route("/urls")
        String urls() {
            return "%s %s %s %s %s".formatted(Flask.urlFor("shared"), Flask.request().rootPath(), Flask.request().path(),
                    Flask.request().url(), Flask.currentApp().config().get("GREETING"));
        }

        @ErrorHandler(404)
        Response lost() {
            return Flask.makeResponse("lost " + Flask.request().path(), 404);
        }
    }
}
