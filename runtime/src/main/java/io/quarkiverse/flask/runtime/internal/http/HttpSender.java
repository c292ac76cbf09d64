package io.quarkiverse.flask.runtime.internal.http;

import java.util.List;
import java.util.Map;

/**
 * Sends requests to the application that runs in this JVM, and waits for the answers: the wire of test clients.
 */
public interface HttpSender {

    /**
     * An answer as it came.
     *
     * @param status the status code
     * @param headers the headers in order
     * @param body the body
     */
    record Received(int status, List<Map.Entry<String, String>> headers, byte[] body) {
    }

    /**
     * Sends a request.
     *
     * @param authority what the {@code Host} header says
     * @param target path and query
     * @throws IllegalStateException if the server does not answer
     */
    Received send(String method, String authority, String target, List<Map.Entry<String, String>> headers, byte[] body);
}
