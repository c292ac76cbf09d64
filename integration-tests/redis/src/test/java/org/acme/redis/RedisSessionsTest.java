package org.acme.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.TestResponse;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@RequiresRedisServer
@QuarkusTest
@QuarkusTestResource(RedisResource.class)
class RedisSessionsTest {

    @Inject
    FlaskApp app;

    @Inject
    RedisDataSource redis;

    private FlaskClient client;

    @BeforeEach
    void start() {
        redis.flushall();
        client = app.testClient();
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void theCookieHoldsAnIdOnly() {
        assertThat(client.post("/basket/tea").json()).isEqualTo(Map.of("tea", 1));
        assertThat(client.post("/basket/tea").json()).isEqualTo(Map.of("tea", 2));
        assertThat(id()).matches("[A-Za-z0-9_-]{64}");
        assertThat(redis.key().keys("*")).containsExactly(key(id()));
        assertThat(redis.hash(String.class).hgetall(key(id()))).isEqualTo(Map.of("tea", "2"));
    }

    @Test
    void anUnusedSessionIsNotKept() {
        assertThat(client.get("/basket").headers().get("Set-Cookie")).isNull();
        assertThat(client.get("/basket").headers().get("Vary")).isEqualTo("Cookie");
        assertThat(client.get("/about").headers().get("Vary")).isNull();
        assertThat(redis.key().keys("*")).isEmpty();
    }

    @Test
    void aSessionLivesOnWhenItIsUsed() {
        client.post("/basket/tea");
        redis.key().expire(key(id()), 100);
        client.get("/about");
        assertThat(redis.key().ttl(key(id()))).isLessThanOrEqualTo(100);
        client.get("/basket");
        assertThat(redis.key().ttl(key(id()))).isGreaterThan(2_600_000);
    }

    @Test
    void anExpiredSessionIsANewOne() {
        client.post("/basket/tea");
        String id = id();
        redis.key().del(key(id));
        assertThat(client.get("/basket").json()).isEqualTo(Map.of());
        client.post("/basket/tea");
        assertThat(id()).isNotEqualTo(id);
    }

    @Test
    void anIdThatNobodyGaveOutIsNotTakenOver() {
        String planted = "A".repeat(64);
        client.setCookie("session", planted);
        client.post("/basket/tea");
        assertThat(id()).isNotEqualTo(planted);
        assertThat(redis.key().keys("*")).containsExactly(key(id()));
    }

    @Test
    void whatIsNoIdIsNotAskedFor() {
        for (String cookie : List.of("x", "*", "é".repeat(64), "../".repeat(21) + "x",
                "A".repeat(65))) {
            assertThat(client.get("/basket", request -> request.cookie("session", cookie)).json()).isEqualTo(Map.of());
        }
    }

    @Test
    void anotherKeyOfRedisIsNoSession() {
        client.post("/basket/tea");
        redis.hash(String.class).hset(key(id()), "tea", "no JSON");
        assertThat(client.get("/basket").json()).isEqualTo(Map.of());
        assertThat(client.get("/basket").status()).isEqualTo(200);
    }

    @Test
    void loginChangesTheIdAndKeepsTheBasket() {
        client.post("/basket/tea");
        String before = id();
        TestResponse response = client.post("/login", request -> request.form("user", "Zoë").followRedirects(true));
        assertThat(response.json()).isEqualTo(Map.of("tea", 1, "user", "Zoë", "_permanent", true, "_flashes",
                List.of(List.of("message", "Welcome back"))));
        assertThat(id()).isNotEqualTo(before);
        assertThat(redis.key().keys("*")).containsExactly(key(id()));
        assertThat(client.getCookie("session").orElseThrow().expires()).isNotNull();
    }

    @Test
    void aLoginTakesAlongWhatOtherRequestsPutMeanwhile() {
        client.post("/basket/tea");
        String id = id();
        CompletableFuture<String> late = CompletableFuture.supplyAsync(
                () -> RestAssured.given().cookie("session", id).post("/together/login").then().statusCode(200).extract()
                        .cookie("session"),
                Together.THREADS);
        Together.waits();
        client.post("/basket/cake");
        Together.joins();
        client.setCookie("session", late.join());
        assertThat(id()).isNotEqualTo(id);
        assertThat(client.get("/basket").json()).isEqualTo(Map.of("tea", 1, "cake", 1, "user", "ann"));
        assertThat(redis.key().keys("*")).containsExactly(key(id()));
    }

    @Test
    void aPermanentSessionThatSaysItIsUnchangedIsKeptAsItBegins() {
        client.post("/unchanged");
        assertThat(client.get("/basket").json()).isEqualTo(Map.of("a", 1, "_permanent", true));
        client.post("/unchanged/regenerate");
        assertThat(client.get("/basket").json()).isEqualTo(Map.of("a", 1, "_permanent", true));
    }

    @Test
    void aStreamOfAViewOnTheEventLoopFindsTheSession() {
        client.post("/basket/tea");
        assertThat(client.get("/stream").text()).isEqualTo("tea 1 1 1 ");
    }

    @Test
    void messagesAreFlashedOnce() {
        client.post("/login", request -> request.form("user", "ann"));
        assertThat(client.get("/messages").json()).isEqualTo(List.of("Welcome back"));
        assertThat(client.get("/messages").json()).isEqualTo(List.of());
    }

    @Test
    void logoutLeavesNothing() {
        client.post("/basket/tea");
        client.post("/logout");
        assertThat(client.getCookie("session")).isEmpty();
        assertThat(redis.key().keys("*")).isEmpty();
    }

    @Test
    void aSessionWithoutValuesIsGone() {
        client.post("/basket/tea");
        client.post("/basket/tea/remove");
        assertThat(client.getCookie("session")).isEmpty();
        assertThat(redis.key().keys("*")).isEmpty();
    }

    @Test
    void viewsOnTheEventLoopHaveSessionsToo() {
        assertThat(client.post("/basket/tea/soon").json()).isEqualTo(Map.of("tea", 1));
        assertThat(client.post("/basket/tea/soon").json()).isEqualTo(Map.of("tea", 2));
    }

    @Test
    void requestsAtOnceDoNotUndoEachOther() {
        client.post("/basket/tea");
        String id = id();
        List<CompletableFuture<String>> both = List.of(together(id, "cake"), together(id, "milk"));
        both.forEach(CompletableFuture::join);
        assertThat(client.get("/basket").json()).isEqualTo(Map.of("tea", 1, "cake", 1, "milk", 1));
    }

    @Test
    void aRequestThatEndsAfterTheLogoutChangesNothingAndIsNoSuccess() {
        client.post("/basket/tea");
        String id = id();
        CompletableFuture<String> late = CompletableFuture.supplyAsync(
                () -> RestAssured.given().cookie("session", id).post("/together/cake").then().statusCode(400)
                        .header("Set-Cookie", nullValue()).extract().asString(),
                Together.THREADS);
        Together.waits();
        client.post("/logout");
        assertThat(redis.key().keys("*")).isEmpty();
        Together.joins();
        assertThat(late.join()).contains("The session ended while the request was served.");
        assertThat(redis.key().keys("*")).isEmpty();
    }

    @Test
    void manyRequestsAtOnceFindAConnection() {
        client.post("/basket/tea");
        String id = id();
        List<CompletableFuture<Void>> requests = java.util.stream.IntStream.range(0, 150)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> RestAssured.given().cookie("session", id).post("/basket/item" + i).then().statusCode(is(200)),
                        Together.THREADS))
                .toList();
        requests.forEach(CompletableFuture::join);
        assertThat(redis.hash(String.class).hlen(key(id))).isEqualTo(151);
    }

    private static CompletableFuture<String> together(String id, String item) {
        return CompletableFuture.supplyAsync(
                () -> RestAssured.given().cookie("session", id).post("/together/" + item).then().statusCode(200).extract()
                        .asString(),
                Together.THREADS);
    }

    private static String key(String id) {
        return "session:{" + id.substring(0, 16) + "}" + id.substring(16);
    }

    private String id() {
        return client.getCookie("session").orElseThrow().value();
    }
}
