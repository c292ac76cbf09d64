package org.acme.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccessLogTest {

    private static final Path LOG = Path.of("target", "access.log");

    @Test
    void endpointAndRuleOfARequestAreLogged() {
        assertThat(logged("/user/hugo")).endsWith(" 200 profile /user/<username>");
    }

    @Test
    void staticFilesHaveAnEndpoint() {
        assertThat(logged("/static/style.css")).endsWith(" 200 static /static/<path:filename>");
    }

    @Test
    void rulesAddedInCodeHaveAnEndpoint() {
        assertThat(logged("/code/1")).endsWith(" 200 GET /code/<int:number> /code/<int:number>");
    }

    @Test
    void whatNoRuleMatchesHasNone() {
        assertThat(logged("/nobody")).endsWith(" 404 - -");
        assertThat(logged("/project/moon")).endsWith(" 308 - -");
    }

    @Test
    void whatQuarkusAnswersHasNone() {
        assertThat(logged("/q/health/live")).endsWith(" 200 - -");
        assertThat(logged("/office/1")).endsWith(" 401 - -");
    }

    private static String logged(String path) {
        String token = "token=" + UUID.randomUUID();
        Visitor.get(path + "?" + token);
        return Patience.until("line with " + token + " in " + LOG.toAbsolutePath(),
                () -> lines().stream().filter(line -> line.contains(token)).findFirst().orElse(null));
    }

    private static List<String> lines() {
        try {
            return Files.exists(LOG) ? Files.readAllLines(LOG) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
