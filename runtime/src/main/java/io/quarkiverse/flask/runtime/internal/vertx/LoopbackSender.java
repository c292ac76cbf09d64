package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.flask.runtime.internal.http.HttpSender;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Sends requests to a port of this machine with Vert.x's client, which leaves every header to the caller.
 */
public final class LoopbackSender implements HttpSender {

    /** A guard against servers that never answer, not a limit that answers should come near. */
    private static final int SECONDS = 60;

    private final Supplier<Vertx> vertx;
    private HttpClient client;

    public LoopbackSender(Supplier<Vertx> vertx) {
        this.vertx = vertx;
    }

    /** The server writes down its port once it listens. */
    private static int port() {
        Config config = ConfigProvider.getConfig();
        String key = LaunchMode.current() == LaunchMode.TEST ? "quarkus.http.test-port" : "quarkus.http.port";
        int port = config.getValue(key, Integer.class);
        if (port <= 0) {
            throw new IllegalStateException("The application does not listen to a port: %s is %d.".formatted(key, port));
        }
        return port;
    }

    @Override
    public Received send(String method, String authority, String target, List<Map.Entry<String, String>> headers,
            byte[] body) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.valueOf(method)).setURI(target)
                .setServer(SocketAddress.inetSocketAddress(port(), "127.0.0.1"));
        Future<Received> received = client().request(options).compose(request -> {
            request.putHeader("Host", authority);
            headers.forEach(header -> request.headers().add(header.getKey(), header.getValue()));
            return sent(request, body).compose(LoopbackSender::received);
        });
        try {
            return received.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "The application did not answer %s %s: %s".formatted(method, target, e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for %s %s".formatted(method, target), e);
        }
    }

    private static Future<HttpClientResponse> sent(HttpClientRequest request, byte[] body) {
        return body.length == 0 ? request.send() : request.send(Buffer.buffer(body));
    }

    private static Future<Received> received(HttpClientResponse response) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        response.headers().forEach((name, value) -> headers.add(Map.entry(name, value)));
        return response.body().map(body -> new Received(response.statusCode(), headers, body.getBytes()));
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = vertx.get().createHttpClient();
        }
        return client;
    }
}
