package org.acme.coexistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class AccessLogTest {

    private static final Path LOG = Path.of("target", "quarkus.log");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void answersAreLoggedWithStatusAndLength() throws IOException {
        assertThat(logged("/chat")).endsWith("HTTP/1.1 200 9");
        assertThat(logged("/nobody")).endsWith("HTTP/1.1 404 12");
        assertThat(logged("/broken")).contains("HTTP/1.1 500 ");
        assertThat(logged("/staff/blocking")).contains("HTTP/1.1 401 ");
    }

    @Test
    void staticFilesAreLoggedWithTheirLength() throws IOException {
        assertThat(logged("/static/shop.css")).endsWith(
                "HTTP/1.1 200 " + Files.size(Path.of("src", "main", "resources", "static", "shop.css")));
    }

    @Test
    void streamedAnswersAreLoggedWithTheirLength() throws IOException {
        assertThat(logged("/words")).endsWith("HTTP/1.1 200 10000");
    }

    @Test
    void answersThatAClientDidNotWaitForAreLogged() throws IOException {
        String token = token();
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream().write("GET /app/endless?%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(token)
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(1000)).asString(StandardCharsets.US_ASCII)
                    .startsWith("HTTP/1.1 200 OK");
        }
        assertThat(line(token)).contains("HTTP/1.1 200 ");
    }

    private static String logged(String path) throws IOException {
        String token = token();
        given().get(path + "?" + token);
        return line(token);
    }

    private static String token() {
        return "token=" + UUID.randomUUID();
    }

    private static String line(String token) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            List<String> lines = Files.exists(LOG) ? Files.readAllLines(LOG) : List.of();
            for (String line : lines) {
                if (line.contains(token)) {
                    return line;
                }
            }
            Thread.yield();
        }
        throw new AssertionError("No line with %s in %s".formatted(token, LOG.toAbsolutePath()));
    }
}
