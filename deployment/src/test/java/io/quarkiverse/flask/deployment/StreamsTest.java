package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.ServerSentEvent;
import io.quarkiverse.flask.StreamingBody;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;

class StreamsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Log.class, Endless.class)
                    .addAsResource(new StringAsset("{#for i in 3}{i} of {request.path};{/for}"), "templates/parts.html"));

    @TestHTTPResource("/")
    URL server;

    @BeforeEach
    void forget() {
        while (Log.OPEN.get() > 0) {
            Thread.onSpinWait(); // teardowns come after the responses that tests wait for
        }
        Log.LINES.clear();
        Log.ENDED.clear();
    }

    @Test
    void aStreamWithContextSeesTheRequestUntilItsEnd() throws Exception {
        assertThat(get("/with-context?name=Ann").asString()).isEqualTo("Ann 1 /with-context,Ann 2 /with-context,");
        assertThat(Log.ended()).isEqualTo("teardown");
        assertThat(Log.LINES).containsExactly("part 1", "part 2", "closed", "teardown");
    }

    @Test
    void anIteratorWithContextSeesTheRequest() throws Exception {
        assertThat(get("/iterator?name=Bob").asString()).isEqualTo("Bob 1 /iterator,Bob 2 /iterator,");
        assertThat(Log.ended()).isEqualTo("teardown");
    }

    @Test
    void aMultiWithContextSeesTheRequest() throws Exception {
        assertThat(get("/multi-with-context?name=Cid").asString()).isEqualTo("Cid 1,Cid 2,");
        assertThat(Log.ended()).isEqualTo("teardown");
        assertThat(Log.LINES).containsExactly("part 1", "part 2", "teardown");
    }

    @Test
    void aPlainStreamComesAfterTheTeardown() throws Exception {
        assertThat(get("/plain").asString()).isEqualTo("1,2,");
        assertThat(Log.LINES).containsExactly("teardown", "part 1", "part 2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/closing/text", "/closing/stream" })
    void callbacksOfAResponseComeAfterItsEnd(String path) throws Exception {
        get(path);
        assertThat(List.of(Log.ended(), Log.ended())).containsExactly("teardown", "closed " + path + " on a worker");
    }

    @Test
    void headClosesAStreamUnread() throws Exception {
        assertThat(given().head("/with-context").statusCode()).isEqualTo(200);
        assertThat(Log.ended()).isEqualTo("teardown");
        assertThat(Log.LINES).containsExactly("closed", "teardown");
    }

    @Test
    void templatesAreStreamed() {
        io.restassured.response.Response response = get("/template");
        assertThat(response.asString()).isEqualTo("1 of /template;2 of /template;3 of /template;");
        assertThat(response.header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void aMissingTemplateIsAnErrorBeforeTheStream() {
        assertThat(get("/missing-template").statusCode()).isEqualTo(500);
    }

    @Test
    void aBodyWritesItself() {
        io.restassured.response.Response response = get("/body");
        assertThat(response.asString()).isEqualTo("a,b\n1,2\n");
        assertThat(response.contentType()).isEqualTo("text/csv; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/fails/iterator", "/fails/multi", "/fails/body" })
    void aStreamThatFailsAtOnceIsAnInternalServerError(String path) {
        io.restassured.response.Response response = get(path);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(response.asString()).contains("<title>500 Internal Server Error</title>");
    }

    @Test
    void eventsAreSentAsBrowsersReadThem() {
        io.restassured.response.Response response = get("/events");
        assertThat(response.contentType()).isEqualTo("text/event-stream; charset=utf-8");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(response.asString()).isEqualTo("""
                data: plain

                event: tick
                id: 7
                retry: 1500
                data: two
                data: lines

                """);
    }

    @Test
    void eventsMayComeFromABlockingStream() {
        assertThat(get("/blocking-events").asString()).isEqualTo("data: 1\n\ndata: 2\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/endless/iterator", "/endless/multi", "/endless/body", "/endless/stream" })
    void theProducerEndsWhenTheClientGoes(String path) throws Exception {
        try (Socket client = open(path)) {
            client.getInputStream().readNBytes(MEGABYTE);
        }
        assertThat(List.of(Log.ended(), Log.ended())).containsExactlyInAnyOrder(path, "teardown");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/endless/iterator", "/endless/multi", "/endless/body", "/endless/stream" })
    void theProducerWaitsForASlowClient(String path) throws Exception {
        Endless.PRODUCED.set(0);
        try (Socket client = open(path)) {
            InputStream in = client.getInputStream();
            for (int read = 1; read <= 48; read++) {
                in.readNBytes(MEGABYTE);
                assertThat(Endless.PRODUCED.get()).as("megabytes made when the client has read %d", read)
                        .isLessThan((read + 16) * (long) MEGABYTE);
            }
        }
        Log.ended();
    }

    @Test
    void anIdleMultiIsCancelledWhenTheClientGoes() throws Exception {
        try (Socket client = open("/idle")) {
            client.getInputStream().read();
        }
        assertThat(Log.ended()).isEqualTo("/idle");
    }

    private Socket open(String path) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(64 * 1024);
        client.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
        client.getOutputStream().write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path)
                .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    static class Log {

        static final AtomicLong OPEN = new AtomicLong();
        static final List<String> LINES = new CopyOnWriteArrayList<>();
        static final BlockingQueue<String> ENDED = new LinkedBlockingQueue<>();

        /** Waits for the next thing that ends after its response. */
        static String ended() throws InterruptedException {
            return ENDED.poll(30, TimeUnit.SECONDS);
        }
    }

    /** Kilobytes without end. */
    static class Endless implements Iterator<byte[]>, AutoCloseable {

        static final AtomicLong PRODUCED = new AtomicLong();
        private static final byte[] PART = new byte[1024];

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public byte[] next() {
            PRODUCED.addAndGet(PART.length);
            return PART;
        }

        @Override
        public void close() {
            Log.ENDED.add("/endless/iterator");
        }
    }

    static class Views {

        @BeforeRequest
        void begin() {
            Log.OPEN.incrementAndGet();
        }

        @TeardownRequest
        void teardown() {
            Log.LINES.add("teardown");
            if (!request().path().equals("/idle")) {
                Log.ENDED.add("teardown");
            }
            Log.OPEN.decrementAndGet();
        }

        private static String part(int i) {
            Log.LINES.add("part " + i);
            return "%s %d %s,".formatted(request().args("name"), i, urlFor(request().endpoint()));
        }

        @Route("/with-context")
        Stream<String> withContext() {
            return streamWithContext(Stream.of(1, 2).map(Views::part).onClose(() -> Log.LINES.add("closed")));
        }

        @Route(value = "/iterator", endpoint = "iterator")
        Iterator<String> iterator() {
            return streamWithContext(Stream.of(1, 2).map(Views::part).iterator());
        }

        @Route("/multi-with-context")
        Multi<String> multiWithContext() {
            return streamWithContext(Multi.createFrom().items(1, 2).map(i -> {
                Log.LINES.add("part " + i);
                return request().args("name") + " " + i + ",";
            }));
        }

        @Route("/plain")
        Stream<String> plain() {
            return Stream.of(1, 2).map(i -> {
                Log.LINES.add("part " + i);
                return i + ",";
            });
        }

        @Route("/closing/<how>")
        Response closing(String how) {
            return makeResponse(how.equals("text") ? "text" : Stream.of("a", "b"))
                    .callOnClose(() -> Log.ENDED.add("closed " + request().path()
                            + (Context.isOnEventLoopThread() ? " on the event loop" : " on a worker")));
        }

        @Route("/template")
        Response template() {
            return streamTemplate("parts.html");
        }

        @Route("/missing-template")
        Response missingTemplate() {
            return streamTemplate("nowhere.html");
        }

        @Route("/body")
        Response body() {
            StreamingBody body = out -> {
                out.accept("a,b\n");
                out.accept(new byte[0]);
                out.accept("1,2\n");
            };
            return makeResponse(body).mimetype("text/csv");
        }

        @Route("/fails/<how>")
        Object fails(String how) {
            IllegalStateException failure = new IllegalStateException("broken");
            return switch (how) {
                case "iterator" -> Stream.of(1).map(i -> {
                    throw failure;
                });
                case "multi" -> Multi.createFrom().failure(failure);
                default -> (StreamingBody) out -> {
                    throw failure;
                };
            };
        }

        @Route("/events")
        Response events() {
            return eventStream(Multi.createFrom().items("plain",
                    ServerSentEvent.of("tick", "two\nlines").withId("7").withRetry(Duration.ofMillis(1500))));
        }

        @Route("/blocking-events")
        Response blockingEvents() {
            return eventStream(Stream.of(1, 2));
        }

        @Route("/endless/<how>")
        Object endless(String how) {
            Endless parts = new Endless();
            return switch (how) {
                case "iterator" -> streamWithContext((Iterator<byte[]>) parts);
                case "stream" ->
                    streamWithContext(Stream.generate(parts::next).onClose(() -> Log.ENDED.add("/endless/stream")));
                case "multi" -> streamWithContext(Multi.createBy().repeating().supplier(parts::next).indefinitely()
                        .onCancellation().invoke(() -> Log.ENDED.add("/endless/multi")));
                default -> {
                    streamWithContext(Stream.empty());
                    yield (StreamingBody) out -> {
                        try {
                            while (true) {
                                out.accept(parts.next());
                            }
                        } catch (CancellationException e) {
                            Log.ENDED.add("/endless/body");
                            throw e;
                        }
                    };
                }
            };
        }

        @Route("/idle")
        Multi<String> idle() {
            return Multi.createBy().concatenating().streams(Multi.createFrom().item("first"), Multi.createFrom().nothing())
                    .onCancellation().invoke(() -> Log.ENDED.add("/idle"));
        }
    }
}
