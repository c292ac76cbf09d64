package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/**
 * The server of an application in dev mode, on a port that was free: such a server does not tell which one it took.
 */
final class DevServer {

    static final int PORT = freePort();
    static final String PORT_SETTING = "quarkus.http.port";

    /** The setting that such an application has. */
    static final String SETTINGS = "%s=%d\n".formatted(PORT_SETTING, PORT);

    private DevServer() {
    }

    /** Begins a request to it. */
    static RequestSpecification given() {
        return RestAssured.given().baseUri("http://localhost:" + PORT);
    }

    /** Returns the URL of a path of it. */
    static String url(String path) {
        return "http://localhost:" + PORT + path;
    }

    /** Waits until it takes connections: where the application could not start, nobody else has waited for it. */
    static void awaitStart() {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < deadline) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
                return;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("No server listens on port " + PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
