package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class SlowClientsTest {

    private static final int HANGS = 60_000;
    private static final int LARGE = 20_000_000;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.http.idle-timeout", "1S");

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = { "", "POST /data", "POST /data HTTP/1.1\r\nHost: x\r\nX: ",
            "POST /data HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nsome",
            "POST /data HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n",
            "POST /data HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nso" })
    void whoSendsNoMoreIsHungUpOn(String start) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(HANGS);
            socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/whole", "/file" })
    void whoReadsNothingIsHungUpOn(String path) throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(path).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Views.CLOSED.poll(HANGS, TimeUnit.MILLISECONDS)).isEqualTo(path);
        }
    }

    @Test
    void othersAreServed() {
        assertThat(given().body("whole").post("/data").asString()).isEqualTo("5");
    }

    static class Views {

        static final BlockingQueue<String> CLOSED = new LinkedBlockingQueue<>();

        private final Path file;

        Views() throws IOException {
            file = Files.write(Files.createTempFile("flask", ".bin"), new byte[LARGE]);
            file.toFile().deleteOnExit();
        }

        @Get("/whole")
        Response whole() {
            return makeResponse(new byte[LARGE]).callOnClose(() -> CLOSED.add("/whole"));
        }

        @Get("/file")
        Response file() {
            return sendFile(file).callOnClose(() -> CLOSED.add("/file"));
        }

        @Post("/data")
        String data() {
            return String.valueOf(request().data().length);
        }
    }
}
