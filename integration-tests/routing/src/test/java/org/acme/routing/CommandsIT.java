package org.acme.routing;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.acme.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;

/**
 * Runs commands of the packaged application while another process of it serves, and has the port.
 */
@QuarkusIntegrationTest
class CommandsIT {

    @TempDir
    Path folder;

    @Test
    void routesPrintsTheTableAndNothingElse() throws Exception {
        Result result = run("routes", "--sort", "rule");
        assertThat(result.err).isEmpty();
        assertThat(result.out).hasSize(20).contains("Endpoint     Methods  Rule" + " ".repeat(62),
                "GET /spade   GET      /spade" + " ".repeat(60));
        assertThat(result.exitCode).isZero();
    }

    @Test
    void aCommandRunsWhileTheServerServes() throws Exception {
        Result result = run("export-items", "garden");
        assertThat(result.err).isEmpty();
        assertThat(result.out).containsExactly("Spade", "Rake");
        assertThat(result.exitCode).isZero();
        assertThat(get("/items/1").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownCommandIsAnErrorThatListsWhatThereIs() throws Exception {
        Result result = run("import-items");
        assertThat(result.out).isEmpty();
        assertThat(result.err).containsExactly("Usage: routing [OPTIONS] COMMAND [ARGS]...", "Try 'routing --help' for help.",
                "", "Error: No such command 'import-items'. There are 'export-items', 'routes', 'run'.");
        assertThat(result.exitCode).isEqualTo(2);
    }

    @Test
    void aCommandExceptionIsTheExitCode() throws Exception {
        Result result = run("export-items", "kitchen");
        assertThat(result.err).containsExactly("Error: Nothing is tagged 'kitchen'.");
        assertThat(result.exitCode).isEqualTo(1);
    }

    private Result run(String... words) throws IOException, InterruptedException {
        List<String> command = Program.command(List.of("-Dquarkus.http.port=" + RestAssured.port));
        command.addAll(List.of(words));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int exitCode = process.waitFor();
        return new Result(exitCode, Files.readAllLines(out), Files.readAllLines(err));
    }

    private record Result(int exitCode, List<String> out, List<String> err) {
    }
}
