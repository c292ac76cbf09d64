package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/**
 * The server of an application in dev mode, on a port that was free: such a server does not tell which one it took.
 */
final class DevServer {

    private static final int PORT = freePort();

    /** The setting that such an application has. */
    static final String SETTINGS = "quarkus.http.port=%d\n".formatted(PORT);

    private DevServer() {
    }

    /** Begins a request to it. */
    static RequestSpecification given() {
        return RestAssured.given().baseUri("http://localhost:" + PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
