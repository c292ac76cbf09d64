package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

class FilesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class)
            .addAsResource(new StringAsset("0123456789"), "static/digits.txt")
            .addAsResource(new StringAsset("secret"), "application.secret"));

    @Test
    void filesHaveTypeTagDateAndRanges() {
        Response file = get("/static/digits.txt");
        assertThat(file.asString()).isEqualTo("0123456789");
        assertThat(file.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(file.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(file.header("ETag")).startsWith("\"").endsWith("\"");
        assertThat(file.header("Last-Modified")).endsWith(" GMT");
        assertThat(file.header("Date")).endsWith(" GMT");
    }

    @Test
    void aKnownFileIsNotSentAgain() {
        Response file = get("/static/digits.txt");
        for (String tag : new String[] { file.header("ETag"), "W/" + file.header("ETag"), "\"x\", " + file.header("ETag"),
                "*" }) {
            Response again = given().header("If-None-Match", tag).get("/static/digits.txt");
            assertThat(again.statusCode()).as(tag).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
        }
        assertThat(given().header("If-None-Match", "\"x\"").get("/static/digits.txt").statusCode()).isEqualTo(200);
        assertThat(given().header("If-Modified-Since", file.header("Last-Modified")).get("/static/digits.txt").statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-Match", "\"x\"").get("/static/digits.txt").statusCode()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=2-4 206 234 2-4", "bytes=7- 206 789 7-9", "bytes=-3 206 789 7-9", "bytes=8-99 206 89 8-9",
            "bytes=-10 206 0123456789 0-9" })
    void partsOfAFileAreSent(String expected) {
        String[] parts = expected.split(" ");
        Response part = given().header("Range", parts[0]).get("/static/digits.txt");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asString()).isEqualTo(parts[2]);
        assertThat(part.header("Content-Range")).isEqualTo("bytes " + parts[3] + "/10");
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=10-", "bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=", "bytes=-11", "bytes=a-b" })
    void partsThatAreNotThereAreRefused(String range) {
        Response refused = given().header("Range", range).get("/static/digits.txt");
        assertThat(refused.statusCode()).isEqualTo(416);
        assertThat(refused.header("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void aPartOfAnotherVersionIsTheWholeOfThisOne() {
        Response whole = given().header("Range", "bytes=0-1").header("If-Range", "\"x\"").get("/static/digits.txt");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.asString()).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/static/..%2fapplication.secret", "/static/%2e%2e/application.secret",
            "/static/x/..%2f..%2fapplication.secret", "/static/%5c..%5capplication.secret", "/static/%00", "/static/.",
            "/static/%2fetc/passwd", "/sent/..%2fsecret.txt", "/sent/%2fetc%2fpasswd", "/sent/%00", "/sent/missing",
            "/sent/sub", "/sent/sub/", "/sent/..%5csecret.txt", "/sent/." })
    void nothingOutsideIsSent(String path) {
        Response refused = given().urlEncodingEnabled(false).get(path);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.asString()).doesNotContain("secret");
    }

    @Test
    void attachmentsHaveANameThatEveryBrowserReads() {
        assertThat(get("/attachment").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"resume x.txt\"; filename*=UTF-8''r%C3%A9sum%C3%A9%20x.txt");
        assertThat(get("/attachment").header("ETag")).isEqualTo("\"v1\"");
        assertThat(get("/attachment").header("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void directoriesSendTheirFiles() {
        assertThat(get("/sent/a.txt").asString()).isEqualTo("a");
        assertThat(get("/sent/a.txt/").asString()).isEqualTo("a");
        assertThat(get("/sent/sub/../a.txt").asString()).isEqualTo("a");
    }

    @Test
    void symbolicLinksAreFollowedAsInFlask() {
        assertThat(get("/sent/link.txt").asString()).isEqualTo("linked");
    }

    @Test
    void compressedFilesSaySoUnlessTheyAreSaved() {
        Response shown = given().head("/sent/a.tar.gz");
        assertThat(shown.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(shown.contentType()).isEqualTo("application/x-tar");
        Response saved = given().head("/saved/a.tar.gz");
        assertThat(saved.header("Content-Encoding")).isNull();
        assertThat(saved.header("Content-Disposition")).isEqualTo("attachment; filename=a.tar.gz");
    }

    @Test
    void streamsAreSentAsFilesWithoutRanges() {
        Response stream = given().header("Range", "bytes=1-2").get("/stream");
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.asString()).isEqualTo("abc");
        assertThat(stream.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(stream.header("Content-Disposition")).isEqualTo("inline; filename=x.csv");
        assertThat(stream.header("Content-Length")).isNull();
    }

    static class Views {

        private final Path directory;

        Views() throws IOException {
            Path parent = Files.createTempDirectory("flask");
            directory = Files.createDirectory(parent.resolve("files"));
            Files.writeString(directory.resolve("a.txt"), "a");
            Files.writeString(directory.resolve("a.tar.gz"), "not really");
            Files.createDirectory(directory.resolve("sub"));
            Files.writeString(parent.resolve("secret.txt"), "secret");
            Path linked = Files.writeString(parent.resolve("linked.txt"), "linked");
            Files.createSymbolicLink(directory.resolve("link.txt"), linked);
        }

        @Route("/sent/<path:name>")
        io.quarkiverse.flask.Response sent(String name) {
            return sendFromDirectory(directory, name);
        }

        @Route("/saved/<name>")
        io.quarkiverse.flask.Response saved(String name) {
            return sendFromDirectory(directory, name, o -> o.asAttachment(true));
        }

        @Route("/stream")
        io.quarkiverse.flask.Response stream() {
            return sendFile(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), o -> o.downloadName("x.csv"));
        }

        @Route("/attachment")
        io.quarkiverse.flask.Response attachment() {
            return sendFile(directory.resolve("a.txt"),
                    o -> o.asAttachment(true).downloadName("r\u00e9sum\u00e9 x.txt").etag("v1")
                            .maxAge(60).lastModified(Instant.EPOCH));
        }
    }
}
