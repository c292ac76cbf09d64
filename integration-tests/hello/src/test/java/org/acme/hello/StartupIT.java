package org.acme.hello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Starting loads little more than a server needs that serves nothing: nothing is scanned for, and what only some requests need
 * waits for the first of them.
 */
@Tag("jar")
class StartupIT {

    private static final Path EMPTY = Path.of("..", "empty");
    private static final Path HELLO = Path.of("");
    /** Threads that begin to serve load some classes before or after the line that says so, as it happens. */
    private static final double MOST = 1.13;

    @Test
    void anApplicationLoadsLittleMoreThanAServer() throws Exception {
        int server = classes(EMPTY);
        int application = classes(HELLO);
        assertThat((double) application / server).as("%d classes for an application, %d for a server: run both with "
                + "-Xlog:class+load to see which are new", application, server).isLessThan(MOST);
    }

    /** Returns how many classes are loaded before requests are served. */
    private static int classes(Path module) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xlog:class+load",
                "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0", "-jar",
                module.resolve(Path.of("target", "quarkus-app", "quarkus-run.jar")).toString()).redirectErrorStream(true)
                .start();
        try {
            BufferedReader output = process.inputReader();
            return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> loaded(output));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int loaded(BufferedReader output) throws IOException {
        int classes = 0;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Listening on: ")) {
                return classes;
            }
            classes += line.contains("[class,load]") ? 1 : 0;
        }
        throw new IllegalStateException("The application did not start");
    }
}
