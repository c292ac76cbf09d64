package org.acme.shutdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.acme.program.Program;

/**
 * The packaged application, or its native executable, in a process of its own on a free port of the loopback interface.
 */
final class Server implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final BufferedReader output;
    private final List<String> printed = new ArrayList<>();
    private final int port;
    private final Client control;

    private Server(List<String> options) throws IOException {
        List<String> settings = new ArrayList<>(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0"));
        settings.addAll(options);
        process = new ProcessBuilder(Program.command(settings)).redirectErrorStream(true).start();
        output = process.inputReader();
        port = Integer.parseInt(awaitLine(LISTENING).group(1));
        control = new Client(port);
    }

    static Server start(String... options) throws IOException {
        return new Server(List.of(options));
    }

    Client connect() throws IOException {
        return new Client(port);
    }

    /** Waits until a request waits at its gate. */
    void awaitAt(String gate) throws IOException {
        control.get("/reached/" + gate).until("reached");
    }

    /** Lets a request go on, by a connection that is older than the end; once it has begun, only once. */
    void open(String gate) throws IOException {
        control.post("/open/" + gate).until("open");
    }

    /** Returns once nobody listens any more. */
    void awaitRefusal() throws IOException {
        try {
            while (true) {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            }
        } catch (ConnectException refused) {
            // That is it.
        }
    }

    /** Sends SIGTERM, and returns once the server knows that it has to wait. */
    void stopWhileBusy() throws IOException {
        stop();
        awaitLine(Pattern.compile("Waiting for "));
    }

    /** Sends SIGTERM; through the handle, because the process would close its output with that. */
    void stop() {
        process.toHandle().destroy();
    }

    /** Returns all that it printed, once it has ended. */
    List<String> printedAtEnd() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.add(line);
        }
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It does not end:\n" + String.join("\n", printed));
        }
        return printed;
    }

    int exitCode() {
        return process.exitValue();
    }

    private Matcher awaitLine(Pattern pattern) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.add(line);
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
        throw new IllegalStateException("It ended before it said '%s':\n%s".formatted(pattern, String.join("\n", printed)));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        control.close();
    }
}
