package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.Post;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class BodiesTest {

    private static final int LARGE = 3_000_000;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.max-content-length", "4000000");

    @TestHTTPResource
    URI server;

    @Test
    void aLargeBodyArrivesWhole() {
        byte[] body = new byte[LARGE];
        body[LARGE - 1] = 7;
        assertThat(given().contentType("application/octet-stream").body(body).post("/last").asString()).isEqualTo("7 " + LARGE);
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aLargeUploadIsSavedAndItsTemporaryFileIsGone() throws IOException {
        byte[] upload = new byte[LARGE];
        upload[0] = 5;
        String saved = given().multiPart("note", "n").multiPart("f", "../x", upload).post("/save").asString();
        assertThat(saved).startsWith("n ../x " + LARGE + " ");
        Path target = Path.of(saved.substring(saved.lastIndexOf(' ') + 1));
        assertThat(target).hasBinaryContent(upload);
        Files.delete(target);
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aLargeBodyThatNobodyReadsLeavesNothing() {
        assertThat(given().contentType("text/plain").body(new byte[LARGE]).post("/ignore").asString()).isEqualTo("ignored");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aTooLargeBodyIsRefusedOnlyWhereItIsRead() throws IOException {
        assertThat(talk("POST /last HTTP/1.1\r\nHost: x\r\nContent-Length: 4000001\r\n\r\n")).startsWith("HTTP/1.1 413");
        assertThat(talk("POST /ignore HTTP/1.1\r\nHost: x\r\nContent-Length: 4000001\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aChunkedBodyIsRefusedAsSoonAsItPassesTheLimit() throws IOException {
        assertThat(
                talk("POST /last HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3D0901\r\n" + "x".repeat(4_000_001)))
                .startsWith("HTTP/1.1 413");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aClientThatExpectsToContinueIsToldToUnlessItsBodyIsTooLarge() throws IOException {
        assertThat(
                talk("POST /last HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 1\r\n\r\n",
                        "HTTP/1.1 100", "a"))
                .contains("HTTP/1.1 200");
        assertThat(talk("POST /last HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4000001\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void parsingAFormTakesTheBody() {
        assertThat(given().formParam("a", "1").post("/form-first").asString()).isEqualTo("1||");
        assertThat(given().formParam("a", "1").post("/data-first").asString()).isEqualTo("a=1|1|a=1");
    }

    private String talk(String request) throws IOException {
        return talk(request, null, null);
    }

    /** Sends a request, and more once the first line that is awaited has come; returns what comes until the end. */
    private String talk(String request, String awaited, String more) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            if (awaited != null) {
                assertThat(new String(in.readNBytes(awaited.length()), StandardCharsets.ISO_8859_1)).isEqualTo(awaited);
                out.write(more.getBytes(StandardCharsets.ISO_8859_1));
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A file's name is gone as soon as the file is open, where the system can. */
    private static List<Path> temporaryFiles() {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("quarkus-flask-body-")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static class Views {

        @Post("/last")
        String last() throws IOException {
            int last = 0;
            int length = 0;
            try (InputStream in = request().stream()) {
                byte[] some = new byte[8192];
                for (int read = in.read(some); read > 0; read = in.read(some)) {
                    last = some[read - 1];
                    length += read;
                }
            }
            return last + " " + length;
        }

        @Post("/save")
        String save() throws IOException {
            FileStorage file = request().files("f");
            Path target = Files.createTempFile("saved", null);
            file.save(target);
            return request().form("note") + " " + file.filename() + " " + file.size() + " " + target;
        }

        @Post("/ignore")
        String ignore() {
            return "ignored";
        }

        @Post("/form-first")
        String formFirst() {
            return request().form("a") + "|" + request().text() + "|" + new String(request().data());
        }

        @Post("/data-first")
        String dataFirst() {
            return request().text() + "|" + request().form("a") + "|" + new String(request().data());
        }
    }
}
