package io.quarkiverse.flask.runtime.internal.debug.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/**
 * One request to the debugger, and the way to answer it.
 */
final class Exchange {

    static final int MAX_BODY = 64 * 1024;
    private static final String CORS = "access-control-";

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final String path;
    /** What somebody has read before; {@code null} if nobody has. */
    private final Buffer known;

    Exchange(RoutingContext routing) {
        this.request = routing.request();
        this.response = routing.response();
        this.context = Vertx.currentContext();
        this.path = routing.normalizedPath();
        this.known = routing.body() == null ? null : routing.body().buffer();
    }

    String path() {
        return path;
    }

    Visit visit() {
        SocketAddress connection = request.connection().remoteAddress();
        return new Visit(request.method().name(), text(request.authority()),
                connection == null ? null : connection.hostAddress(), name -> request.headers().getAll(name));
    }

    private static String text(HostAndPort authority) {
        return authority == null ? null : authority.toString();
    }

    List<String> cookies(String name) {
        return request.cookies(name).stream().map(Cookie::getValue).toList();
    }

    /** Reads the body on the event loop. */
    void body(Consumer<Buffer> whole, Runnable tooLarge) {
        if (known != null) {
            if (known.length() <= MAX_BODY) {
                whole.accept(known);
            } else {
                tooLarge.run();
            }
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() <= MAX_BODY) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            if (body.length() <= MAX_BODY) {
                whole.accept(body);
            } else {
                tooLarge.run();
            }
        });
        request.resume();
    }

    /** Does something once the client has gone without an answer. */
    void whenGone(Runnable task) {
        response.closeHandler(gone -> {
            if (!response.ended()) {
                task.run();
            }
        });
    }

    void cookie(String name, String value, String cookiePath, long seconds) {
        response.addCookie(Cookie.cookie(name, value).setHttpOnly(true).setSameSite(CookieSameSite.STRICT).setPath(cookiePath)
                .setMaxAge(seconds).setSecure("https".equals(request.scheme())));
    }

    void answer(JsonObject json) {
        send(200, "application/json", Map.of(), json.toBuffer());
    }

    void refuse(Refusal refusal) {
        Map<String, String> headers = refusal.status() == Refusal.METHOD_NOT_ALLOWED
                ? Map.of("Allow", path.endsWith("/console") ? "GET" : "POST")
                : Map.of();
        send(refusal.status(), "application/json", headers, new JsonObject().put("message", refusal.message()).toBuffer());
    }

    /** Sends an answer from any thread, if there still is somebody to send it to; nobody else's page may read it. */
    void send(int status, String type, Map<String, String> headers, Buffer body) {
        context.runOnContext(now -> {
            if (response.ended() || response.closed()) {
                return;
            }
            for (String name : List.copyOf(response.headers().names())) {
                if (name.toLowerCase(Locale.ROOT).startsWith(CORS)) {
                    response.headers().remove(name);
                }
            }
            response.setStatusCode(status).putHeader("Content-Type", type).putHeader("Cache-Control", "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff");
            headers.forEach(response::putHeader);
            response.end(body);
            if (!request.isEnded()) {
                request.resume();
            }
        });
    }
}
