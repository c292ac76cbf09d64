package io.quarkiverse.flask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class SendFileTest {

    @Test
    void namesSayWhatFlaskTakesThemFor() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> differences = new ArrayList<>();
        List<String> recorded;
        try (InputStream file = SendFileTest.class.getResourceAsStream("/werkzeug/names.txt")) {
            recorded = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        for (String line : recorded) {
            String[] fields = line.split("\t");
            String name = json.readValue(fields[0], String.class);
            Headers headers = named(name, fields[1].equals("True")).headers();
            String encoding = headers.contains("Content-Encoding") ? headers.get("Content-Encoding") : "-";
            String said = String.join("\t", fields[0], fields[1], headers.get("Content-Type"), encoding,
                    headers.get("Content-Disposition"));
            if (!said.equals(line)) {
                differences.add("%n  expected %s%n  but was  %s".formatted(line, said));
            }
        }
        assertThat(recorded).hasSizeGreaterThan(350);
        assertThat(differences).isEmpty();
    }

    @Test
    void aNameCannotAddToTheHeaders() {
        assertThat(named("a\r\nX-A: b\u0000.txt", true).headers().get("Content-Disposition"))
                .isEqualTo("attachment; filename=\"aX-A: b.txt\"; filename*=UTF-8''a%0D%0AX-A%3A%20b%00.txt");
    }

    @Test
    void theAgeMayDependOnTheFile() {
        Response sent = SendFile.ofContent(new byte[0],
                new SendFileOptions().downloadName("a").maxAge(file -> file == null ? Duration.ofSeconds(5) : null), null,
                null);
        assertThat(sent.headers().get("Cache-Control")).isEqualTo("public, max-age=5");
        assertThat(sent.headers().get("Expires")).endsWith(" GMT");
    }

    private static Response named(String name, boolean attachment) {
        return SendFile.ofContent(new byte[0], new SendFileOptions().downloadName(name).asAttachment(attachment).maxAge(0),
                null,
                null);
    }
}
