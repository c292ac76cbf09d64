package io.quarkiverse.flask.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;

/**
 * The rules as routes of a Vert.x-Web router, asked directly: a server is there only for the one request that all others
 * are made of.
 */
final class VertxRouter implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);
    private final HttpServerRequest request;
    private int matched;

    VertxRouter(List<String> rules) {
        for (int i = 0; i < rules.size(); i++) {
            int index = i;
            router.get(rules.get(i).replaceAll("<(?:int:)?(\\w+)>", ":$1")).handler(context -> {
                context.pathParams();
                matched = index;
            });
        }
        router.errorHandler(NOT_FOUND, context -> matched = -1);
        router.errorHandler(METHOD_NOT_ALLOWED, context -> matched = -1);
        request = received(vertx);
    }

    private static HttpServerRequest received(Vertx vertx) {
        CompletableFuture<HttpServerRequest> received = new CompletableFuture<>();
        HttpServer server = vertx.createHttpServer().requestHandler(received::complete);
        server.listen(0, LOOPBACK).flatMap(listening -> vertx.createHttpClient().request(HttpMethod.GET,
                listening.actualPort(), LOOPBACK, "/")).flatMap(sent -> sent.send())
                .onFailure(received::completeExceptionally);
        return received.join();
    }

    /** Returns the index of the route whose handler was called, or -1. */
    int match(HttpMethod method, String path) {
        router.handle(new StubRequest(request, method, path));
        return matched;
    }

    @Override
    public void close() {
        vertx.close();
    }
}
