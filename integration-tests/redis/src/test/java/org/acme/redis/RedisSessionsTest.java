package org.acme.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

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
        assertThat(id()).matches("[A-Za-z0-9_-]{43}");
        assertThat(redis.key().keys("*")).containsExactly("session:" + id());
        assertThat(redis.hash(String.class).hgetall("session:" + id())).isEqualTo(Map.of("tea", "2"));
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
        redis.key().expire("session:" + id(), 100);
        client.get("/about");
        assertThat(redis.key().ttl("session:" + id())).isLessThanOrEqualTo(100);
        client.get("/basket");
        assertThat(redis.key().ttl("session:" + id())).isGreaterThan(2_600_000);
    }

    @Test
    void anExpiredSessionIsANewOne() {
        client.post("/basket/tea");
        String id = id();
        redis.key().del("session:" + id);
        assertThat(client.get("/basket").json()).isEqualTo(Map.of());
        client.post("/basket/tea");
        assertThat(id()).isNotEqualTo(id);
    }

    @Test
    void anIdThatNobodyGaveOutIsNotTakenOver() {
        String planted = "A".repeat(43);
        client.setCookie("session", planted);
        client.post("/basket/tea");
        assertThat(id()).isNotEqualTo(planted);
        assertThat(redis.key().keys("*")).containsExactly("session:" + id());
    }

    @Test
    void whatIsNoIdIsNotAskedFor() {
        for (String cookie : List.of("x", "*", "é".repeat(43), "../../../../../../../../../../../../../../../",
                "A".repeat(44))) {
            assertThat(client.get("/basket", request -> request.cookie("session", cookie)).json()).isEqualTo(Map.of());
        }
    }

    @Test
    void anotherKeyOfRedisIsNoSession() {
        client.post("/basket/tea");
        redis.hash(String.class).hset("session:" + id(), "tea", "no JSON");
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
        assertThat(redis.key().keys("*")).containsExactly("session:" + id());
        assertThat(client.getCookie("session").orElseThrow().expires()).isNotNull();
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
    void aRequestThatEndsAfterTheLogoutChangesNothing() {
        client.post("/basket/tea");
        String id = id();
        CompletableFuture<String> late = together(id, "cake");
        Together.waits();
        client.post("/logout");
        assertThat(redis.key().keys("*")).isEmpty();
        Together.joins();
        late.join();
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
        assertThat(redis.hash(String.class).hlen("session:" + id)).isEqualTo(151);
    }

    private static CompletableFuture<String> together(String id, String item) {
        return CompletableFuture.supplyAsync(
                () -> RestAssured.given().cookie("session", id).post("/together/" + item).then().statusCode(200).extract()
                        .asString(),
                Together.THREADS);
    }

    private String id() {
        return client.getCookie("session").orElseThrow().value();
    }
}
