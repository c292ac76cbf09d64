package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.OptionalLong;

import io.quarkiverse.flask.runtime.internal.http.Content;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Collects the body of a request, up to the smaller of the application's and the server's limit.
 */
final class BodyReader {

    private final OptionalLong maxContentLength;

    BodyReader(OptionalLong maxContentLength) {
        this.maxContentLength = maxContentLength;
    }

    /**
     * Calls back once the body has arrived, at once if there is none or it is too large; never for a client that went away.
     */
    void read(RoutingContext routing, VertxExchange exchange, Runnable whenRead) {
        HttpServerRequest request = routing.request();
        if (routing.body() != null && routing.body().buffer() != null) {
            exchange.body(Content.of(routing.body().buffer().getBytes()));
            whenRead.run();
        } else if (!hasBody(request)) {
            whenRead.run();
        } else {
            collect(request, limit(routing), exchange, whenRead);
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        if (request.isEnded()) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0")
                : request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || request.version() == HttpVersion.HTTP_2;
    }

    private long limit(RoutingContext routing) {
        Long server = routing.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        return Math.min(server == null ? Long.MAX_VALUE : server, maxContentLength.orElse(Long.MAX_VALUE));
    }

    private static void collect(HttpServerRequest request, long limit, VertxExchange exchange, Runnable whenRead) {
        BodyCollector collector = new BodyCollector(exchange, limit, whenRead);
        if (declaredLength(request) > limit) {
            collector.refuse();
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        collector.start();
    }

    private static long declaredLength(HttpServerRequest request) {
        try {
            return Long.parseLong(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
