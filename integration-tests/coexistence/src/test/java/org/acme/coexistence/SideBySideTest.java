package org.acme.coexistence;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class SideBySideTest {

    private static final int TIMEOUT_SECONDS = 20;

    @Test
    void aRuleAndAnEndpointShareAPathWithAMethodEach() {
        assertThat(get("/items/7").jsonPath().getString("name")).isEqualTo("Item number 7");
        assertThat(given().contentType(ContentType.JSON).body("{\"name\": \"ink\"}").post("/items/7").jsonPath()
                .getString("renamed")).isEqualTo("ink");
    }

    @Test
    void anEndpointBelowAPathOfRulesIsReached() {
        assertThat(get("/items/7/stock").jsonPath().getInt("stock")).isEqualTo(3);
    }

    @Test
    void aMethodThatNobodyServesIsNotAllowed() {
        var answer = given().body("a body").post("/only-put");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("OPTIONS, PUT");
        assertThat(answer.header("X-Powered-By")).isEqualTo("Flask");
    }

    @Test
    void aMethodThatNeitherTheRuleNorTheEndpointServesIsNotAllowed() {
        assertThat(given().delete("/items/7").statusCode()).isEqualTo(405);
    }

    @Test
    void filesOfMetaInfResourcesAreServed() {
        assertThat(get("/about.html").asString()).contains("About the shop");
    }

    @Test
    void whatNobodyServesIsTheApplicationsNotFound() {
        assertThat(get("/nobody").asString()).isEqualTo("lost /nobody");
        assertThat(given().body("a body").post("/nobody").asString()).isEqualTo("lost /nobody");
    }

    @Test
    void aWebSocketAndAPageShareAPath() throws Exception {
        assertThat(get("/chat").asString()).isEqualTo("chat here");
        CompletableFuture<CharSequence> heard = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(
                URI.create("ws://localhost:%d/app/chat".formatted(RestAssured.port)), new WebSocket.Listener() {
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
    void interceptorsOfTheApplicationRunAroundViews() {
        assertThat(get("/basket/").asString()).matches("null \\([1-9]\\d*\\)");
    }

    @Test
    void theManagementInterfaceServesHealthAndNoRules() {
        URI health = URI.create("http://localhost:%d/q/health".formatted(get("/where").jsonPath().getInt("management")));
        assertThat(given().basePath("").get(health).jsonPath().getString("status")).isEqualTo("UP");
        for (String path : new String[] { "/", "/app/", "/app/where", "/where" }) {
            Response answer = given().basePath("").get(health.resolve(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.header("X-Powered-By")).as(path).isNull();
        }
    }

    @Test
    void theMainInterfaceKeepsTheApplicationsNotFoundForHealth() {
        assertThat(get("/q/health").statusCode()).isEqualTo(404);
    }
}
