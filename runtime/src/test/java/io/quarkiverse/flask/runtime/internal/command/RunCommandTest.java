package io.quarkiverse.flask.runtime.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RunCommandTest {

    @Test
    void optionsAreSettings() {
        assertThat(settings("--host", "0.0.0.0", "--port=5000", "--debug", "--no-debugger")).isEqualTo(Map.of(
                "quarkus.http.host", "0.0.0.0", "quarkus.http.port", "5000",
                "quarkus.flask.debug", "true", "quarkus.flask.use-debugger", "false"));
        assertThat(settings("-h", "::1", "-p0")).isEqualTo(Map.of("quarkus.http.host", "::1", "quarkus.http.port", "0"));
        assertThat(settings()).isEmpty();
    }

    @Test
    void theLastOfOppositeFlagsCounts() {
        assertThat(settings("--debug", "--no-debug")).isEqualTo(Map.of("quarkus.flask.debug", "false"));
        assertThat(settings("--no-debug", "--debug")).isEqualTo(Map.of("quarkus.flask.debug", "true"));
    }

    @Test
    void wrongOptionsAreNoSettings() {
        for (String wrong : List.of("--port=70000", "--port=-1", "--port=many", "--port", "--nope", "--no-reload", "-x", "word",
                "--debug=1",
                "--help")) {
            assertThat(RunCommand.settings(List.of("--host=localhost", wrong))).as(wrong).isEmpty();
        }
    }

    private static Map<String, String> settings(String... options) {
        return RunCommand.settings(List.of(options)).orElseThrow();
    }
}
