package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/**
 * Replays what Flask answered, recorded by {@code runtime/src/test/werkzeug/record_files.py}.
 */
class ConditionalFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> HEADERS = new TypeReference<>() {
    };

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class)
            .addAsResource("werkzeug/files.txt"));

    @TestHTTPResource("/")
    URL server;

    @Test
    void filesAreAnsweredAsFlaskAnswersThem() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<String> differences = new ArrayList<>();
        int replayed = 0;
        try (BufferedReader recorded = new BufferedReader(new InputStreamReader(
                ConditionalFilesTest.class.getResourceAsStream("/werkzeug/files.txt"), StandardCharsets.UTF_8))) {
            for (String line = recorded.readLine(); line != null; line = recorded.readLine()) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split("\t");
                    String expected = "%s %s %s".formatted(fields[3], JSON.readValue(fields[4], HEADERS), fields[5]);
                    String answer = answer(client, fields);
                    replayed++;
                    if (!answer.equals(expected)) {
                        differences.add("%s %s %s%n  expected %s%n  but was  %s".formatted(fields[1], fields[0], fields[2],
                                expected, answer));
                    }
                }
            }
        }
        assertThat(replayed).isGreaterThan(2_000);
        assertThat(differences).isEmpty();
    }

    private String answer(HttpClient client, String[] fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + fields[0].substring(1)))
                .method(fields[1], HttpRequest.BodyPublishers.noBody());
        JSON.readValue(fields[2], HEADERS).forEach(request::header);
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, String> headers = new TreeMap<>();
        JSON.readValue(fields[4], HEADERS).keySet().forEach(name -> headers.put(name.toLowerCase(), name));
        Map<String, String> answered = new TreeMap<>();
        response.headers().map().forEach((name, values) -> answered.put(headers.getOrDefault(name, name),
                String.join(", ", values)));
        answered.keySet().removeIf("Date"::equalsIgnoreCase);
        CRC32 checksum = new CRC32();
        checksum.update(response.body());
        String body = "%d %08x".formatted(response.body().length, checksum.getValue());
        if (response.statusCode() == 416) {
            answered.remove("Content-Length");
            answered.remove("content-length");
            body = "-";
        }
        return "%d %s %s".formatted(response.statusCode(), answered, body);
    }

    static class Views {

        private static final Instant MODIFIED = Instant.parse("2021-03-04T05:06:07Z");

        private final Path directory;

        Views() throws IOException {
            directory = Files.createTempDirectory("flask");
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 12_800; i++) {
                lines.append("%07d\n".formatted(i));
            }
            Files.writeString(directory.resolve("digits.txt"), "0123456789");
            Files.writeString(directory.resolve("empty.txt"), "");
            Files.writeString(directory.resolve("lines.bin"), lines);
        }

        @Route("/file/<name>")
        Response file(String name) {
            return sendFile(directory.resolve(name), o -> o.etag("v1").lastModified(MODIFIED));
        }

        @Route("/untagged/<name>")
        Response untagged(String name) {
            return sendFile(directory.resolve(name), o -> o.etag(false).lastModified(MODIFIED));
        }

        @Route("/bytes/<name>")
        Response bytes(String name) throws IOException {
            return sendFile(Files.readAllBytes(directory.resolve(name)),
                    o -> o.downloadName(name).etag("v1").lastModified(MODIFIED));
        }
    }
}
