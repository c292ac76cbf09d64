package org.acme.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts what the build made, with settings of its own.
 */
final class Packaged {

    private Packaged() {
    }

    /** Starts it on a port of its choice. */
    static Process start(String... settings) throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(1, List.of("-Dquarkus.http.host=localhost", "-Dquarkus.http.port=0",
                "-Dquarkus.http.access-log.enabled=false", "-Dquarkus.otel.sdk.disabled=true"));
        command.addAll(1, List.of(settings));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** An executable, or what a JVM runs. */
    private static List<String> program() {
        String executable = System.getProperty("native.image.path");
        return executable != null && Files.isExecutable(Path.of(executable)) ? List.of(executable)
                : List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    }
}
