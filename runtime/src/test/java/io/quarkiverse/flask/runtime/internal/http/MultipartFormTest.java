package io.quarkiverse.flask.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.exceptions.RequestEntityTooLarge;

/**
 * Replays how Werkzeug split bodies; {@code src/test/werkzeug/record_multipart.py} recorded it.
 */
class MultipartFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FormLimits LIMITS = new FormLimits(500_000, 1000);
    private static final ContentType TYPE = ContentType.parse("multipart/form-data; boundary=b");

    @TempDir
    Path directory;

    @Test
    void everyBodyIsSplitAsWerkzeugDoes() throws IOException {
        List<String> differences = new ArrayList<>();
        int cases = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                MultipartFormTest.class.getResourceAsStream("/werkzeug/multipart.txt"), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine(), cases++) {
                JsonNode recorded = JSON.readTree(line);
                JsonNode answer = split(recorded);
                if (!answer.equals(recorded.get("answer"))) {
                    differences.add("%s: %s, Werkzeug: %s".formatted(recorded.get("name"), answer, recorded.get("answer")));
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cases).isGreaterThan(90);
    }

    @Test
    void aFileAcrossWindowsIsReadFromTheFileOfTheBody() throws IOException {
        byte[] upload = new byte[200_003];
        Arrays.fill(upload, (byte) '\r');
        String head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n";
        Path body = directory.resolve("body");
        try (FileChannel file = FileChannel.open(body, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            Files.write(body, head.getBytes());
            Files.write(body, upload, StandardOpenOption.APPEND);
            Files.write(body, "\r\n--b--".getBytes(), StandardOpenOption.APPEND);
            FileStorage seen = MultipartForm.parse(TYPE, new Content.FileRegion(file, 0, Files.size(body)), LIMITS).files()
                    .get(0).getValue();
            seen.save(directory.resolve("saved"));
            try (InputStream in = seen.inputStream()) {
                assertThat(in.readAllBytes()).isEqualTo(upload);
            }
            assertThat(seen.size()).isEqualTo(upload.length);
            assertThat(directory.resolve("saved")).hasBinaryContent(upload);
        }
    }

    @Test
    void aLongBodyOfNearBoundariesTakesLinearTime() {
        String boundary = "-".repeat(5000) + "x";
        byte[] dashes = new byte[10_000_000];
        Arrays.fill(dashes, (byte) '-');
        assertThat(parse("multipart/form-data; boundary=" + boundary, dashes, LIMITS).fields()).isEmpty();
    }

    @Test
    void aLongQuotedNameIsReadWithoutRecursion() {
        String name = "\\\\".repeat(100_000);
        byte[] body = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n1\r\n--b--".formatted(name).getBytes();
        assertThat(MultipartForm.parse(TYPE, Content.of(body), LIMITS).fields().get(0).getKey()).hasSize(100_000);
    }

    @Test
    void theRefusalNamesTheFieldAndTheLimit() {
        byte[] body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n%s\r\n--b--".formatted("x".repeat(300))
                .getBytes();
        assertThatThrownBy(() -> MultipartForm.parse(TYPE, Content.of(body), new FormLimits(200, 1)))
                .isInstanceOf(RequestEntityTooLarge.class).hasMessageContaining("'a' is larger than 200 bytes");
    }

    private static Form parse(String type, byte[] body, FormLimits limits) {
        return MultipartForm.parse(ContentType.parse(type), Content.of(body), limits);
    }

    private static JsonNode split(JsonNode recorded) throws IOException {
        FormLimits limits = new FormLimits(recorded.get("limit").asLong(), recorded.get("parts").asInt());
        try {
            return json(parse(recorded.get("type").asText(),
                    recorded.get("body").asText().getBytes(StandardCharsets.ISO_8859_1), limits));
        } catch (RequestEntityTooLarge e) {
            return JSON.getNodeFactory().numberNode(413);
        }
    }

    private static JsonNode json(Form form) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode fields = answer.putArray("fields");
        form.fields().forEach(field -> fields.addArray().add(field.getKey()).add(field.getValue()));
        ArrayNode files = answer.putArray("files");
        form.files().forEach(entry -> {
            FileStorage file = entry.getValue();
            ArrayNode described = files.addArray().add(entry.getKey()).add(file.filename()).add(file.contentType());
            ArrayNode headers = described.addArray();
            file.headers().items().forEach(header -> headers.addArray().add(header.getKey()).add(header.getValue()));
            described.add(new String(file.read(), StandardCharsets.ISO_8859_1));
        });
        return answer;
    }
}
