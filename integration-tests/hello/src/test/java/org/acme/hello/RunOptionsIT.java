package org.acme.hello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.acme.program.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;

/**
 * Starts the package with the options of {@code flask run}, beside the one that has the test's port.
 */
@QuarkusIntegrationTest
class RunOptionsIT {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    private final List<String> printed = new CopyOnWriteArrayList<>();
    private Process process;

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void runListensWhereItIsTold() throws IOException {
        String url = start("run", "--host", "127.0.0.1", "--port", "0");
        assertThat(url).matches("http://127\\.0\\.0\\.1:[1-9]\\d*").doesNotEndWith(":" + RestAssured.port);
        assertThat(RestAssured.get(url + "/").asString()).isEqualTo("Hello World!");
    }

    @Test
    void optionsNeedNoCommand() throws IOException {
        String url = start("--host=localhost", "-p0");
        assertThat(url).startsWith("http://localhost:").doesNotEndWith(":" + RestAssured.port);
        assertThat(RestAssured.get(url + "/").asString()).isEqualTo("Hello World!");
    }

    @Test
    void debugIsWarnedOfOnce() throws IOException {
        start("run", "--port=0", "--host=localhost", "--debug");
        assertThat(printed).filteredOn(line -> line.contains("WARN")).singleElement().asString()
                .endsWith("Debug is on, but failures are shown in dev mode only: ./mvnw quarkus:dev");
    }

    /** Returns where the server says that it listens; the port that the test's one has is a system property of both. */
    private String start(String... words) throws IOException {
        List<String> command = Program.command(List.of("-Dquarkus.http.port=" + RestAssured.port));
        command.addAll(List.of(words));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        return assertTimeoutPreemptively(Duration.ofMinutes(1), () -> listening(output), this::notStarted);
    }

    private String listening(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.add(line);
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return listening.group(1);
            }
        }
        throw new IllegalStateException(notStarted());
    }

    private String notStarted() {
        return "The application did not start:\n" + String.join("\n", printed);
    }
}
