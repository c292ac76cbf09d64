package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.sendFile;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/**
 * Files that change between the decision to send them and their last byte: the client never takes a part for the whole.
 */
class ShrinkingFilesTest {

    /** More than all buffers between the file and the client hold. */
    private static final long LARGE = 256L * 1024 * 1024;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class));

    @TestHTTPResource("/large")
    URL large;

    @Test
    void aFileThatIsGoneWhenItIsSentIsAnInternalServerError() {
        assertThat(get("/gone").statusCode()).isEqualTo(500);
        assertThat(get("/gone").asString()).contains("<title>500 Internal Server Error</title>");
        assertThat(get("/gone").header("Last-Modified")).isNull();
    }

    @Test
    void aFileThatHasShrunkWhenItIsSentIsAnInternalServerError() {
        assertThat(get("/shrunk").statusCode()).isEqualTo(500);
        assertThat(get("/shrunk").asString()).doesNotContain("abc");
        assertThat(head("/shrunk").statusCode()).isEqualTo(500);
    }

    @Test
    void aFileThatHasGrownIsSentAsLongAsItWas() {
        assertThat(get("/grown").asString()).isEqualTo("abc");
        assertThat(get("/grown").header("Content-Length")).isEqualTo("3");
    }

    @Test
    void theConnectionIsClosedWhereAFileShrinksOnItsWay() throws IOException {
        try (Socket socket = new Socket(large.getHost(), large.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("GET /large HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            assertThat(headOf(in)).contains("200 OK", "content-length: " + LARGE);
            try (RandomAccessFile file = new RandomAccessFile(Views.LARGE_FILE.toFile(), "rw")) {
                file.setLength(0);
            }
            assertThat(countToEnd(in)).isLessThan(LARGE);
        }
    }

    private static String headOf(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString().replace("Content-Length", "content-length");
    }

    /** The end comes as one, or as a reset: a timeout would be neither. */
    private static long countToEnd(InputStream in) throws IOException {
        byte[] part = new byte[64 * 1024];
        long count = 0;
        try {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                count += length;
            }
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        return count;
    }

    static class Views {

        static final Path LARGE_FILE = file("");

        @Route("/gone")
        Response gone() throws IOException {
            Path file = file("abc");
            Response response = sendFile(file);
            Files.delete(file);
            return response;
        }

        @Route("/shrunk")
        Response shrunk() throws IOException {
            Path file = file("abcdef");
            Response response = sendFile(file);
            Files.writeString(file, "abc");
            return response;
        }

        @Route("/grown")
        Response grown() throws IOException {
            Path file = file("abc");
            Response response = sendFile(file);
            Files.writeString(file, "abcdef");
            return response;
        }

        @Route("/large")
        Response large() throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(LARGE_FILE.toFile(), "rw")) {
                file.setLength(LARGE);
            }
            return sendFile(LARGE_FILE);
        }

        private static Path file(String content) {
            try {
                Path file = Files.createTempFile("flask", ".txt");
                file.toFile().deleteOnExit();
                return Files.writeString(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
