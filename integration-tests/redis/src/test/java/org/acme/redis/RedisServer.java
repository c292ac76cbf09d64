package org.acme.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Redis server of the tests' own, on a free port of the loopback interface, which loses nothing that it has confirmed.
 */
final class RedisServer implements AutoCloseable {

    static final String PROGRAM = "redis-server";

    private final int port;
    private final Path directory;
    private Process process;

    private RedisServer(int port, Path directory) {
        this.port = port;
        this.directory = directory;
    }

    /** Starts a server; another one if somebody took its port in the meantime. */
    static RedisServer start() {
        try {
            Path directory = Files.createTempDirectory("redis");
            for (int attempt = 0; attempt < 5; attempt++) {
                RedisServer server = new RedisServer(freePort(), directory);
                if (server.launch()) {
                    return server;
                }
            }
            throw new IllegalStateException("Redis does not start in " + directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends the server; what it holds stays on disk. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Redis does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again, on the same port with what it held. */
    void restart() {
        try {
            if (!launch()) {
                throw new IllegalStateException("Redis does not start again on port " + port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the server says that it is ready, or that it cannot be. */
    private boolean launch() throws IOException {
        process = new ProcessBuilder(List.of(PROGRAM, "--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir",
                directory.toString(), "--appendonly", "yes", "--appendfsync", "always", "--save", ""))
                .redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Ready to accept connections")) {
                Output.drain(output);
                return true;
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
