package io.quarkiverse.flask.runtime.internal.vertx;

import java.io.IOException;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Collects one body on the event loop; writes to its file elsewhere, while the client waits.
 */
final class BodyCollector {

    private static final Handler<Buffer> IGNORE = chunk -> {
    };

    private static final long LINGER_MILLIS = 1000;

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final VertxExchange exchange;
    private final long limit;
    private final Runnable whenRead;
    private final Spool spool = new Spool();
    private boolean over;

    BodyCollector(VertxExchange exchange, long limit, Runnable whenRead) {
        this.routing = exchange.routingContext();
        this.request = routing.request();
        this.exchange = exchange;
        this.limit = limit;
        this.whenRead = whenRead;
    }

    void start() {
        routing.addEndHandler(ended -> abandon());
        request.exceptionHandler(gone -> abandon());
        request.handler(this::receive);
        request.endHandler(end -> ended());
        request.resume();
    }

    void refuse() {
        exchange.bodyTooLarge(limit);
        stop();
    }

    private void receive(Buffer chunk) {
        if (over) {
            return;
        }
        if (spool.length() + chunk.length() > limit) {
            refuse();
            return;
        }
        spool.add(chunk);
        if (spool.isFull()) {
            request.pause();
            flush(request::resume);
        }
    }

    private void ended() {
        if (spool.inFile()) {
            flush(this::complete);
        } else if (!over) {
            complete();
        }
    }

    private void flush(Runnable then) {
        exchange.blocking(this::write, failure -> {
            if (over) {
                return;
            }
            if (failure == null) {
                then.run();
            } else {
                fail(failure);
            }
        });
    }

    private Void write() throws IOException {
        spool.flush();
        return null;
    }

    private void complete() {
        over = true;
        exchange.body(spool);
        whenRead.run();
    }

    /** Nothing was dispatched yet, so nobody else closes the spool and the exchange. */
    private void abandon() {
        if (!over) {
            over = true;
            spool.close();
            exchange.close();
        }
    }

    private void fail(Throwable failure) {
        exchange.bodyFailed(failure);
        stop();
    }

    /** The rest of the body is not kept: the connection cannot be used again. */
    private void stop() {
        over = true;
        spool.close();
        request.handler(IGNORE);
        request.endHandler(null);
        request.exceptionHandler(null);
        if (request.version() != HttpVersion.HTTP_2) {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(answered -> hangUp());
        }
        whenRead.run();
    }

    /**
     * Closes the connection, but not at once: a client that still sends would be cut off before it reads the answer.
     */
    private void hangUp() {
        request.resume();
        routing.vertx().setTimer(LINGER_MILLIS, late -> request.connection().close());
    }
}
