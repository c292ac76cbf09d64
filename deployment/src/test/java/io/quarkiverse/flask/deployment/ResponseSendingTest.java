package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.Uni;

/**
 * What reaches the client of a response: its head, its length, its end.
 */
class ResponseSendingTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class));

    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @CsvSource({ "text,GET", "text,HEAD", "file,GET", "file,HEAD", "empty,GET", "not-modified,GET", "part,GET", "stream,GET",
            "stream,HEAD", "failed,GET", "missing,GET" })
    void callbacksRunOnceAtTheEnd(String kind, String method) throws InterruptedException {
        given().header("Range", "bytes=0-0").request(method, "/closing/" + kind).asString();
        assertThat(Views.CLOSED.poll(30, TimeUnit.SECONDS)).isEqualTo(kind);
        get("/closing/last").asString();
        assertThat(Views.CLOSED.poll(30, TimeUnit.SECONDS)).isEqualTo("last");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "1000" })
    void aWrongLengthDoesNotReachTheClient(String length) throws IOException {
        String both = talk("GET /length/" + length + " HTTP/1.1\r\nHost: x\r\n\r\n"
                + "GET /length/" + length + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(both.split("\r\n\r\nabc", -1)).hasSize(3);
        assertThat(both).containsIgnoringCase("content-length: 3")
                .doesNotContainIgnoringCase("content-length: " + length + "\r");
    }

    @Test
    void headMayTellTheLengthOfABodyThatWasNotMade() {
        assertThat(given().head("/length/1000").header("Content-Length")).isEqualTo("1000");
    }

    @Test
    void aStreamOfKnownLengthIsNotChunked() {
        io.restassured.response.Response response = get("/known");
        assertThat(response.header("Content-Length")).isEqualTo("3");
        assertThat(response.header("Transfer-Encoding")).isNull();
        assertThat(response.asString()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(ints = { 100, 102, 199 })
    void informationHasNeitherBodyNorLength(int status) throws IOException {
        String response = talk("GET /status/" + status + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n")
                .doesNotContainIgnoringCase("content-length").doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(ints = { 299, 418, 499, 799 })
    void everyStatusIsSent(int status) {
        assertThat(get("/status/" + status).statusCode()).isEqualTo(status);
        assertThat(get("/status/" + status).asString()).isEqualTo("abc");
    }

    @Test
    void headersOfAMapReplaceAndListsKeepAll() {
        io.restassured.response.Response response = get("/headers");
        assertThat(response.contentType()).isEqualTo("text/plain");
        assertThat(response.headers().getValues("X-Many")).containsExactly("1", "2");
        assertThat(response.statusCode()).isEqualTo(201);
    }

    @Test
    void namesAndValuesBecomeAnObject() {
        assertThat(get("/json/pairs").asString()).isEqualTo("{\"a\":[1,2],\"b\":null}\n");
        assertThat(get("/json/pairs").contentType()).isEqualTo("application/json");
        assertThat(get("/json/null").asString()).isEqualTo("null\n");
        assertThat(get("/json/text").asString()).isEqualTo("\"a\"\n");
    }

    @Test
    void namesWithoutValuesAreRefused() {
        assertThat(get("/json/odd").asString())
                .isEqualTo("jsonify takes names and values in pairs; the last name, 'c', has no value.");
    }

    @Test
    void aViewThatReturnsNothingIsNamed() {
        assertThat(get("/null").asString())
                .startsWith("The view io.quarkiverse.flask.deployment.ResponseSendingTest$Views#none()"
                        + " of endpoint 'none' returned null: a view must return a response.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "uni", "stage" })
    void whatIsNothingLaterIsNamed(String kind) {
        assertThat(get("/later/" + kind).asString())
                .startsWith("The view io.quarkiverse.flask.deployment.ResponseSendingTest$Views#" + kind
                        + "() of endpoint '" + kind + "' returned null");
    }

    private String talk(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static class Views {

        static final BlockingQueue<String> CLOSED = new LinkedBlockingQueue<>();

        @Route("/closing/<kind>")
        Response closing(String kind) throws IOException {
            Response response = switch (kind) {
                case "file", "part" -> sendFile(file(), o -> o.conditional(kind.equals("part")));
                case "missing" -> missing();
                case "empty" -> makeResponse("", 204);
                case "not-modified" -> makeResponse("", 304);
                case "stream" -> makeResponse(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
                case "failed" -> makeResponse(List.of("a", "b").stream().map(part -> {
                    throw new IllegalStateException("broken");
                }));
                default -> makeResponse("abc");
            };
            return response.callOnClose(() -> CLOSED.add(kind));
        }

        @Route("/length/<length>")
        Response length(String length) {
            return makeResponse("abc").header("Content-Length", length);
        }

        @Route("/known")
        Response known() {
            return makeResponse(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8))).contentLength(3);
        }

        @Route("/status/<int:status>")
        Response status(int status) {
            return makeResponse("abc", status);
        }

        @Route("/headers")
        Response headers() {
            return makeResponse("x", 201, Map.of("content-type", "text/plain", "X-Many", List.of(1, 2)));
        }

        @Route("/json/<kind>")
        Response json(String kind) {
            return switch (kind) {
                case "pairs" -> jsonify("b", null, "a", List.of(1, 2));
                case "odd" -> jsonify("a", 1, "b", 2, "c");
                case "null" -> jsonify(null);
                default -> jsonify("a");
            };
        }

        @Route("/null")
        Object none() {
            return null;
        }

        @Route("/later/uni")
        Uni<String> uni() {
            return Uni.createFrom().nullItem();
        }

        @Route("/later/stage")
        CompletionStage<List<String>> stage() {
            return CompletableFuture.completedFuture(null);
        }

        @ErrorHandler(500)
        Response failed(InternalServerError error) {
            return makeResponse(error.originalException().getMessage(), 500);
        }

        private static Path file() throws IOException {
            Path file = Files.createTempFile("flask", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "abc");
        }

        private static Response missing() throws IOException {
            Path file = file();
            Response response = sendFile(file);
            Files.delete(file);
            return response;
        }
    }
}
