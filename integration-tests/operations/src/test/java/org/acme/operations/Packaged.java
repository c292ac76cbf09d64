package org.acme.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.acme.program.Program;

/**
 * Starts what the build made, with settings of its own.
 */
final class Packaged {

    private Packaged() {
    }

    /** Starts it on a port of its choice. */
    static Process start(String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("-Dquarkus.http.host=localhost", "-Dquarkus.http.port=0", "-Dquarkus.http.access-log.enabled=false",
                "-Dquarkus.otel.sdk.disabled=true"));
        return new ProcessBuilder(Program.command(all)).redirectErrorStream(true).start();
    }
}
