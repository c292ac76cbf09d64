package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkus.qute.Qute;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

class ResponseKindsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class)
            .addAsResource(new StringAsset("<p>{name}"), "templates/page.html"));

    @ParameterizedTest
    @CsvSource({ "/multi,abc", "/iterator,abc", "/iterable,abc", "/stream,abc", "/input,abc", "/buffer,abc", "/handler,abc",
            "/file,abc", "/path,abc", "/uni-path,abc", "/stage-response,abc", "/list,'[1,2]'", "/bean,{\"a\":1}", "/bytes,abc",
            "/uni,abc", "/uni-json,{\"a\":1}", "/stage,abc", "/record,{\"a\":1}", "/qute,<p>&lt;b&gt;" })
    void everyKindOfResultIsSent(String path, String body) {
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(get(path).asString().strip()).isEqualTo(body);
    }

    @Test
    void aStatusKeepsItsWords() {
        assertThat(get("/status/201 Fine").statusLine()).isEqualTo("HTTP/1.1 201 Fine");
    }

    @ParameterizedTest
    @CsvSource({ "204", "304" })
    void someStatusesHaveNeitherBodyNorLength(String status) {
        io.restassured.response.Response response = get("/status/" + status);
        assertThat(response.statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(response.header("Content-Length")).isNull();
        assertThat(response.asString()).isEmpty();
        assertThat(response.header("Content-Type")).isEqualTo(status.equals("204") ? "text/html; charset=utf-8" : null);
    }

    @Test
    void streamsHaveNoLengthAndNoBodyForHead() {
        assertThat(get("/multi").header("Content-Length")).isNull();
        assertThat(head("/stream").statusCode()).isEqualTo(200);
        assertThat(head("/stream").asString()).isEmpty();
    }

    @Test
    void streamsAreClosedAtTheirEnd() throws Exception {
        assertThat(get("/closing").asString()).isEqualTo("x");
        assertThat(Views.CLOSED.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aLargeStreamArrivesWhole() {
        assertThat(get("/large").asByteArray()).hasSize(20_000 * 1_000);
    }

    @Test
    void aStreamThatFailsIsNotTakenForWhole() {
        assertThatThrownBy(() -> get("/broken").asString()).isNotInstanceOf(AssertionError.class);
    }

    @Test
    void whatCannotBeSentIsNamed() {
        assertThat(get("/number").asString())
                .isEqualTo("io.quarkiverse.flask.deployment.ResponseKindsTest$Views#number() did not "
                        + "return a valid response: a java.lang.Integer is nothing that can be sent: return text, bytes, a file, a Response, "
                        + "a map, list or record (JSON), a template, or a stream of text.");
    }

    @Test
    void whoReturnedItIsNamed() {
        assertThat(get("/nowhere").asString())
                .startsWith(
                        "io.quarkiverse.flask.deployment.ResponseKindsTest$Views#notFound() did not return a valid response: ");
        assertThat(get("/map?early").asString())
                .startsWith(
                        "io.quarkiverse.flask.deployment.ResponseKindsTest$Views#early(Request) did not return a valid response: ");
    }

    static class Views {

        static final CountDownLatch CLOSED = new CountDownLatch(1);

        record Data(int a) {
        }

        static class Bean {
            public int getA() {
                return 1;
            }
        }

        @Route("/multi")
        Multi<String> multi() {
            return Multi.createFrom().items("a", "b", "c");
        }

        @Route("/iterator")
        Iterator<String> iterator() {
            return List.of("a", "b", "c").iterator();
        }

        @Route("/iterable")
        Iterable<String> iterable() {
            return () -> List.of("a", "b", "c").iterator();
        }

        @Route("/stream")
        Stream<String> stream() {
            return Stream.of("a", "b", "c");
        }

        @Route("/input")
        InputStream input() {
            return new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8));
        }

        @Route("/buffer")
        Buffer buffer() {
            return Buffer.buffer("abc");
        }

        @Route("/handler")
        Handler<RoutingContext> handler() {
            return routing -> routing.end("abc");
        }

        @Route("/status/<status>")
        Response status(String status) {
            return makeResponse("body").status(status);
        }

        @Route("/file")
        File file() throws IOException {
            return path().toFile();
        }

        @Route("/path")
        Path path() throws IOException {
            return Files.writeString(Files.createTempFile("flask", ".txt"), "abc");
        }

        @Route("/uni-path")
        Uni<Path> uniOfPath() throws IOException {
            return Uni.createFrom().item(path());
        }

        @Route("/stage-response")
        CompletionStage<Response> stageOfResponse() {
            return CompletableFuture.completedFuture(new Response("abc"));
        }

        @Route("/list")
        List<Integer> list() {
            return List.of(1, 2);
        }

        @Route("/bytes")
        byte[] bytes() {
            return "abc".getBytes(StandardCharsets.UTF_8);
        }

        @Route("/bean")
        Bean bean() {
            return new Bean();
        }

        @Route("/uni")
        Uni<Response> uni() {
            return Uni.createFrom().item(() -> makeResponse("abc"));
        }

        @Route("/uni-json")
        Uni<Data> uniOfJson() {
            return Uni.createFrom().item(new Data(1));
        }

        @Route("/stage")
        CompletionStage<String> stage() {
            return CompletableFuture.completedFuture("abc");
        }

        @Route("/record")
        Data data() {
            return new Data(1);
        }

        @Route("/qute")
        TemplateInstance qute() {
            return Qute.engine().getTemplate("page.html").data("name", "<b>");
        }

        @Route("/closing")
        Stream<String> closing() {
            return Stream.of("x").onClose(CLOSED::countDown);
        }

        @Route("/large")
        Stream<byte[]> large() {
            return IntStream.range(0, 1_000).mapToObj(i -> {
                byte[] part = new byte[20_000];
                Arrays.fill(part, (byte) i);
                return part;
            });
        }

        @Route("/broken")
        Stream<String> broken() {
            return Stream.of("a", "b").map(part -> {
                if (part.equals("b")) {
                    throw new IllegalStateException("broken");
                }
                return part;
            });
        }

        @Route("/number")
        Object number() {
            return 5;
        }

        @ErrorHandler(404)
        Object notFound() {
            return 404;
        }

        @BeforeRequest
        Object early(Request request) {
            return request.args().contains("early") ? 1 : null;
        }

        @ErrorHandler(500)
        Response failed(InternalServerError error) {
            return makeResponse(error.originalException().getMessage(), 500);
        }
    }
}
