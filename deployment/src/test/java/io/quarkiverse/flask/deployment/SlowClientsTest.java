package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.Post;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class SlowClientsTest {

    private static final int HANGS = 60_000;

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

    @Test
    void othersAreServed() {
        assertThat(given().body("whole").post("/data").asString()).isEqualTo("5");
    }

    static class Views {

        @Post("/data")
        String data() {
            return String.valueOf(request().data().length);
        }
    }
}
