package org.acme.production;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class ProductionSettingsTest {

    @ParameterizedTest
    @CsvSource({ "GET,/,200", "GET,/static/shop.css,200", "GET,/nowhere,404", "GET,/fails/exception,500", "POST,/order,302",
            "POST,/,405", "GET,/fails/,404" })
    void everyAnswerHasTheSecurityHeaders(String method, String path, int status) {
        Response answer = given().redirects().follow(false).formParam("what", "ink").request(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aViewMaySayAnotherPolicyOnce() {
        assertThat(get("/map").headers().getValues("Content-Security-Policy")).containsExactly("frame-ancestors *");
    }

    @Test
    void sessionCookiesStayOnHttpsAndOnThisSite() {
        assertThat(order().post("/order").header("Set-Cookie")).startsWith("session=")
                .endsWith("; Secure; HttpOnly; Path=/; SameSite=Lax");
    }

    @Test
    void otherHostsAreRefused() {
        assertThat(given().header("Host", "evil.example").get("/").statusCode()).isEqualTo(400);
        assertThat(given().header("X-Forwarded-Host", "evil.example").get("/").statusCode()).isEqualTo(400);
        assertThat(given().header("Host", "shop.example.com").get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theProxySaysWhatTheClientAsked() {
        assertThat(given().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "shop.example.com")
                .header("X-Forwarded-For", "203.0.113.7").get("/address").jsonPath().getList(""))
                .containsExactly("https://shop.example.com/address", "203.0.113.7");
    }

    @Test
    void pagesOfOthersCannotOrder() {
        assertThat(order().header("Sec-Fetch-Site", "cross-site").header("Origin", "https://evil.example").post("/order")
                .statusCode()).isEqualTo(403);
        assertThat(order().header("Sec-Fetch-Site", "cross-site").header("Origin", "https://pay.example.com").post("/order")
                .statusCode()).isEqualTo(302);
        assertThat(order().header("Sec-Fetch-Site", "same-origin").post("/order").statusCode()).isEqualTo(302);
        assertThat(order().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "shop.example.com")
                .header("Origin", "https://shop.example.com").post("/order").statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThat(given().formParam("what", "x".repeat(1_100_000)).post("/order").statusCode()).isEqualTo(413);
        assertThat(given().formParam("what", "x".repeat(110_000)).post("/order").statusCode()).isEqualTo(413);
        assertThat(given().header("X-Large", "x".repeat(9_000)).get("/").statusCode()).isEqualTo(431);
        assertThat(get("/" + "x".repeat(3_000)).statusCode()).isEqualTo(414);
        RequestSpecification parts = given();
        for (int i = 0; i < 101; i++) {
            parts.multiPart("what", "ink");
        }
        assertThat(parts.post("/order").statusCode()).isEqualTo(413);
    }

    @Test
    void eventStreamsSaySomethingWithoutNews() throws IOException {
        try (InputStream news = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/news").toURL().openStream()) {
            String ping = "event: ping\ndata: \n\n";
            assertThat(new String(news.readNBytes(ping.length()), StandardCharsets.UTF_8)).isEqualTo(ping);
            assertThat(order().formParam("text", "We are open").post("/news").statusCode()).isEqualTo(302);
            String event = "data: We are open\n\n";
            assertThat(new String(news.readNBytes(event.length()), StandardCharsets.UTF_8)).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip, chunked", "chunked, identity", "xchunked", "" })
    void whatOthersCouldReadAsTwoRequestsIsOne(String encoding) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("POST /order HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + encoding
                    + "\r\n\r\n0\r\n\r\nGET /address HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n").doesNotContain("HTTP/1.1 200", "/address");
        }
    }

    private static RequestSpecification order() {
        return given().redirects().follow(false).formParam("what", "ink");
    }
}
