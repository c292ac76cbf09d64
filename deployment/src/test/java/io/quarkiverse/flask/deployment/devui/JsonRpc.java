package io.quarkiverse.flask.deployment.devui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.deployment.DevServer;

/** Calls the services behind the pages, as the pages do. */
final class JsonRpc {

    private static final URI SERVICES = URI.create(DevServer.url("/q/dev-ui/json-rpc-ws").replace("http:", "ws:"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonRpc() {
    }

    static JsonNode call(String method) {
        return call(method, Map.of());
    }

    /** Returns what a method answers; each call has a connection of its own, as a reload closes those that are open. */
    static JsonNode call(String method, Map<String, ?> parameters) {
        try {
            String request = JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", "quarkus-flask_" + method,
                    "params", parameters));
            Answer answer = new Answer();
            WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(SERVICES, answer).join();
            socket.sendText(request, true).join();
            JsonNode message = JSON.readTree(answer.text.orTimeout(1, TimeUnit.MINUTES).join());
            socket.abort();
            if (!message.has("result")) {
                throw new IllegalStateException("%s answers %s".formatted(method, message));
            }
            return message.path("result").path("object");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the first message that answers the request. */
    private static final class Answer implements WebSocket.Listener {

        private final CompletableFuture<String> text = new CompletableFuture<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                if (parts.indexOf("\"id\"") >= 0) {
                    text.complete(parts.toString());
                }
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            text.completeExceptionally(failure);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            text.completeExceptionally(new IOException("The connection was closed: %d %s".formatted(status, reason)));
            return null;
        }
    }
}
