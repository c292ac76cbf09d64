package org.acme.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.acme.program.Program;

/**
 * One instance of the packaged application, on a port of its own choice.
 */
final class Instance implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    private final Process process;
    private final URI url;

    private Instance(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static Instance start(String redisUrl) {
        try {
            Process process = new ProcessBuilder(Program.command(List.of("-Dquarkus.http.host=127.0.0.1",
                    "-Dquarkus.http.port=0", "-Dquarkus.redis.hosts=" + redisUrl))).redirectErrorStream(true).start();
            BufferedReader output = process.inputReader();
            StringBuilder printed = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    Output.drain(output);
                    return new Instance(process, URI.create(listening.group(1)));
                }
                printed.append(line).append('\n');
            }
            throw new IllegalStateException("The application did not start:\n" + printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url(String path) {
        return url.resolve(path);
    }

    /** Ends it at once, whatever it is doing. */
    void kill() {
        end(process.destroyForcibly());
    }

    @Override
    public void close() {
        process.destroy();
        end(process);
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The application does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
