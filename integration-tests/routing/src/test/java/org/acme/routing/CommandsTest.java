package org.acme.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.testing.CliResult;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CommandsTest {

    @Inject
    FlaskApp app;

    @Test
    void aCommandPrintsWhatTheWarehouseHas() {
        CliResult result = app.testCliRunner().invoke("export-items", "garden", "--limit", "1");
        assertThat(result.output().lines()).containsExactly("Spade");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aCommandWritesAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("items.txt");
        assertThat(app.testCliRunner().invoke("export-items", "--to", file.toString(), "tools").exitCode()).isZero();
        assertThat(Files.readAllLines(file)).containsExactly("Spade", "Hammer");
    }

    @Test
    void aCommandRefusesAnUnknownTag() {
        CliResult result = app.testCliRunner().invoke("export-items", "kitchen");
        assertThat(result.stderr().lines()).containsExactly("Error: Nothing is tagged 'kitchen'.");
        assertThat(result.exitCode()).isEqualTo(1);
    }
}
