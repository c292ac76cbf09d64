package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.zip.GZIPInputStream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/**
 * Files by way of TLS, HTTP/2 and the server's own compression: whatever the way, their bytes and their length are right.
 */
class FileTransportTest {

    private static final char[] PASSWORD = "password".toCharArray();

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class)
            .addAsResource("server.p12"))
            .overrideConfigKey("quarkus.http.ssl.certificate.key-store-file", "server.p12")
            .overrideConfigKey("quarkus.http.ssl.certificate.key-store-password", new String(PASSWORD))
            .overrideConfigKey("quarkus.http.test-ssl-port", "0")
            .overrideConfigKey("quarkus.http.enable-compression", "true");

    @TestHTTPResource("/")
    URL plain;

    @TestHTTPResource(value = "/", tls = true)
    URL secure;

    @ParameterizedTest
    @EnumSource(Version.class)
    void filesAreWholeOverTls(Version version) throws Exception {
        HttpResponse<byte[]> response = request(version, secure, "GET", "/lines.bin");
        assertThat(response.version()).isEqualTo(version);
        assertThat(response.body()).isEqualTo(Views.LINES);
        assertThat(response.headers().firstValue("Content-Length")).hasValue("100000");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void partsOfFilesAreSentOverTls(Version version) throws Exception {
        HttpResponse<byte[]> response = request(version, secure, "GET", "/lines.bin", "Range", "bytes=99990-");
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).asString().isEqualTo("000009999\n");
        assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes 99990-99999/100000");
    }

    @ParameterizedTest
    @CsvSource({ "false,HTTP_1_1", "true,HTTP_1_1", "true,HTTP_2" })
    void textFilesAreCompressedWhereTheClientTakesIt(boolean tls, Version version) throws Exception {
        HttpResponse<byte[]> response = request(version, tls ? secure : plain, "GET", "/lines.txt", "Accept-Encoding", "gzip");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        assertThat(response.headers().firstValue("Vary")).hasValueSatisfying(vary -> assertThat(vary)
                .isEqualToIgnoringCase("accept-encoding"));
        assertThat(response.headers().firstValue("ETag")).hasValueSatisfying(etag -> assertThat(etag).startsWith("W/\""));
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(Views.LINES);
        }
    }

    @Test
    void aKnownFileIsNotSentAgainByTheTagOfItsCompressedForm() throws Exception {
        String etag = request(Version.HTTP_1_1, plain, "GET", "/lines.txt", "Accept-Encoding", "gzip").headers()
                .firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = request(Version.HTTP_1_1, plain, "GET", "/lines.txt", "Accept-Encoding", "gzip",
                "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void partsAreNotCompressed() throws Exception {
        HttpResponse<byte[]> response = request(Version.HTTP_1_1, plain, "GET", "/lines.txt", "Accept-Encoding", "gzip",
                "Range",
                "bytes=0-4");
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).asString().isEqualTo("00000");
        assertThat(response.headers().firstValue("Content-Length")).hasValue("5");
    }

    @Test
    void filesThatAreNoTextAreSentAsTheyAre() throws Exception {
        HttpResponse<byte[]> response = request(Version.HTTP_1_1, plain, "GET", "/lines.bin", "Accept-Encoding", "gzip");
        assertThat(response.body()).isEqualTo(Views.LINES);
        assertThat(response.headers().firstValue("Content-Length")).hasValue("100000");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void headTellsTheLengthOnly(Version version) throws Exception {
        HttpResponse<byte[]> response = request(version, secure, "HEAD", "/lines.bin");
        assertThat(response.headers().firstValue("Content-Length")).hasValue("100000");
        assertThat(response.body()).isEmpty();
    }

    private static HttpResponse<byte[]> request(Version version, URL server, String method, String path, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path.substring(1)))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpClient client = HttpClient.newBuilder().version(version).sslContext(trusting()).build();
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream file = FileTransportTest.class.getResourceAsStream("/server.p12")) {
            store.load(file, PASSWORD);
        }
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    static class Views {

        static final byte[] LINES = lines();

        private final Path directory;

        Views() throws IOException {
            directory = Files.createTempDirectory("flask");
            Files.write(directory.resolve("lines.bin"), LINES);
            Files.write(directory.resolve("lines.txt"), LINES);
        }

        @Route("/<name>")
        Response file(String name) {
            return sendFromDirectory(directory, name);
        }

        private static byte[] lines() {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 10_000; i++) {
                lines.append("%09d\n".formatted(i));
            }
            return lines.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }
}
