package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Post;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class DecompressionTest {

    private static final int LARGE = 50_000_000;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.http.enable-decompression", "true")
            .overrideConfigKey("quarkus.flask.max-content-length", "2M");

    @TestHTTPResource
    URI server;

    @Test
    void theLimitCountsWhatABodyBecomes() throws Exception {
        HttpResponse<String> bomb = sent("/data", "gzip", gzip(LARGE));
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(bomb.body()).contains("The body is larger than 2097152 bytes.");
        assertThat(sent("/data", "deflate", deflate(LARGE)).statusCode()).isEqualTo(413);
        assertThat(sent("/data", "gzip", gzip(2_000_000)).body()).isEqualTo("2000000");
        assertThat(sent("/data", "deflate", deflate(2_000_000)).body()).isEqualTo("2000000");
    }

    @Test
    void soDoesTheLimitOfForms() throws Exception {
        assertThat(sent("/form", "gzip", gzip(600_000)).statusCode()).isEqualTo(413);
        assertThat(sent("/form", "gzip", gzip(400_000)).body()).isEqualTo("1");
    }

    @Test
    void anUnknownEncodingIsLeftToTheView() throws Exception {
        assertThat(sent("/data", "klingon", new byte[1]).body()).isEqualTo("1");
    }

    private HttpResponse<String> sent(String path, String encoding, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).header("Content-Encoding", encoding)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] gzip(int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream compressing = new GZIPOutputStream(out)) {
            compressing.write(new byte[length]);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream compressing = new DeflaterOutputStream(out)) {
            compressing.write(new byte[length]);
        }
        return out.toByteArray();
    }

    static class Views {

        @Post("/data")
        String data() {
            return String.valueOf(request().data().length);
        }

        @Post("/form")
        String form() {
            return String.valueOf(request().form().size());
        }
    }
}
