package org.acme.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

/**
 * Requests that no proper client sends.
 */
final class RawRequest {

    private RawRequest() {
    }

    /** Sends the lines of a head; returns the status of the answer. */
    static int status(String... lines) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            send(socket, lines);
            BufferedReader answer = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    /** Sends the lines of a head that announces a body, and goes away. */
    static void abandoned(String... lines) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            send(socket, lines);
        }
    }

    private static void send(Socket socket, String... lines) throws IOException {
        String head = String.join("\r\n", lines) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }
}
