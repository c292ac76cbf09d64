package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

class XSendfileTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.use-x-sendfile", "true");

    @Test
    void theServerInFrontSendsTheFile() {
        Response response = get("/file");
        assertThat(response.header("X-Sendfile")).isEqualTo(Views.FILE.toString());
        assertThat(response.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.header("ETag")).isNotNull();
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void contentThatIsNoFileIsSentAsEver() {
        assertThat(get("/bytes").asString()).isEqualTo("abc");
        assertThat(get("/bytes").header("X-Sendfile")).isNull();
    }

    static class Views {

        static final Path FILE = file();

        @Route("/file")
        io.quarkiverse.flask.Response sent() {
            return sendFile(FILE);
        }

        @Route("/bytes")
        io.quarkiverse.flask.Response bytes() {
            return sendFile("abc".getBytes(StandardCharsets.UTF_8), o -> o.downloadName("a.txt"));
        }

        private static Path file() {
            try {
                Path file = Files.createTempFile("flask", ".txt");
                file.toFile().deleteOnExit();
                return Files.writeString(file, "abc");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
