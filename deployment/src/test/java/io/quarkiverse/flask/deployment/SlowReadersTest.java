package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.StreamingBody;
import io.quarkiverse.flask.deployment.Http2Request.Answer;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Who asks for much and reads nothing. */
class SlowReadersTest {

    private static final int WORKERS = 4;
    private static final int HANGS = 60_000;
    private static final int LARGE = 4 * 1024 * 1024;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Endless.class, Http2Request.class, Answer.class))
            .overrideConfigKey("quarkus.flask.send-timeout", "1S")
            .overrideConfigKey("quarkus.thread-pool.core-threads", "1")
            .overrideConfigKey("quarkus.thread-pool.max-threads", String.valueOf(WORKERS))
            .setLogRecordPredicate(record -> record.getMessage().contains("The streamed response")
                    || record.getMessage().contains("was broken off"))
            .assertLogRecords(records -> assertThat(records)
                    .extracting(record -> record.getMessage().formatted(record.getParameters()))
                    .contains("The response of GET /body was broken off: its client took nothing of it for 1000 ms "
                            + "(quarkus.flask.send-timeout)")
                    .allMatch(line -> line.contains("was broken off")));

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(strings = { "/body", "/part", "/iterator", "/stream", "/multi" })
    void whatMakesAResponseIsClosed(String path) throws Exception {
        try (Socket socket = asks(path)) {
            assertThat(Views.closed()).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/body", "/iterator", "/multi" })
    void overHttp2OnlyItsStreamIsReset(String path) throws Exception {
        assertThat(Http2Request.get(path).send(server).status()).isZero();
        assertThat(Views.closed()).isEqualTo(path);
    }

    @Test
    void theRequestIsOver() throws Exception {
        try (Socket socket = asks("/called")) {
            assertThat(Views.closed()).isEqualTo("/called");
        }
        assertThat(Http2Request.get("/called").send(server).status()).isZero();
        assertThat(Views.closed()).isEqualTo("/called");
    }

    @Test
    void noThreadIsHeldForLonger() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 2 * WORKERS; i++) {
            sockets.add(asks("/body"));
        }
        try (Socket socket = asks("/hello")) {
            assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
        for (Socket socket : sockets) {
            assertThat(Views.closed()).isEqualTo("/body");
            socket.close();
        }
    }

    @Test
    void aStreamThatHasNothingToWriteMayBeQuiet() throws Exception {
        try (Socket quiet = asks("/quiet")) {
            InputStream in = quiet.getInputStream();
            in.readNBytes(LARGE);
            MultiEmitter<? super String> emitter = Views.QUIET.poll(HANGS, TimeUnit.MILLISECONDS);
            try (Socket socket = asks("/body")) {
                assertThat(Views.closed()).isEqualTo("/body");
            }
            emitter.emit("still here");
            emitter.complete();
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).contains("still here").endsWith("0\r\n\r\n");
        }
    }

    private Socket asks(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(HANGS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream().write("GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(path)
                .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    static class Views {

        static final BlockingQueue<String> CLOSED = new LinkedBlockingQueue<>();
        static final BlockingQueue<MultiEmitter<? super String>> QUIET = new LinkedBlockingQueue<>();

        private static final String PART = "x".repeat(10_000);

        static String closed() throws InterruptedException {
            return CLOSED.poll(HANGS, TimeUnit.MILLISECONDS);
        }

        @Get("/hello")
        String hello() {
            return "hello";
        }

        @Get("/body")
        StreamingBody body() {
            return out -> {
                try {
                    while (true) {
                        out.accept(PART);
                    }
                } finally {
                    CLOSED.add("/body");
                }
            };
        }

        @Get("/part")
        StreamingBody part() {
            return out -> {
                try {
                    out.accept(new byte[20_000_000]);
                    out.accept("more");
                } finally {
                    CLOSED.add("/part");
                }
            };
        }

        @Get("/called")
        Response called() {
            return makeResponse(Stream.generate(() -> PART)).callOnClose(() -> CLOSED.add("/called"));
        }

        @Get("/iterator")
        Iterator<String> iterator() {
            return new Endless();
        }

        @Get("/stream")
        InputStream stream() {
            return new InputStream() {

                @Override
                public int read() {
                    return 'x';
                }

                @Override
                public void close() {
                    CLOSED.add("/stream");
                }
            };
        }

        @Get("/multi")
        Multi<String> multi() {
            return Multi.createBy().repeating().supplier(() -> PART).indefinitely()
                    .onCancellation().invoke(() -> CLOSED.add("/multi"));
        }

        @Get("/quiet")
        Multi<String> quiet() {
            return Multi.createFrom().emitter(emitter -> {
                emitter.emit("x".repeat(LARGE));
                QUIET.add(emitter);
            });
        }
    }

    static class Endless implements Iterator<String>, AutoCloseable {

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public String next() {
            return Views.PART;
        }

        @Override
        public void close() {
            Views.CLOSED.add("/iterator");
        }
    }
}
