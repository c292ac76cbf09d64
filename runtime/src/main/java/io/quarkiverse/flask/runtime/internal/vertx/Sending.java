package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkiverse.flask.session.SessionStoreUnavailable;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * A streamed body on its way: how much of it the client has not taken yet, and whether there still is a client.
 */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);
    /** How many bytes may wait for the client before whoever makes more of them does, too. */
    private static final int WINDOW = 64 * 1024;

    private final RoutingContext routing;
    private final HttpServerResponse out;
    private final Context context;
    private final RequestsUnderWay underWay;
    private final AtomicInteger unsent = new AtomicInteger();
    private final AtomicReference<Runnable> waiting = new AtomicReference<>();
    private final List<Runnable> whenOver = new ArrayList<>(1);
    private volatile boolean over;
    private volatile boolean broken;

    Sending(RoutingContext routing, Context context, RequestsUnderWay underWay) {
        this.routing = routing;
        this.out = routing.response();
        this.context = context;
        this.underWay = underWay;
        routing.addEndHandler(ended -> over());
    }

    private synchronized void over() {
        over = true;
        whenOver.forEach(Runnable::run);
        whenOver.clear();
        goOn();
    }

    /** Calls back when the body has been sent or the client has gone; at once if that is so already. */
    synchronized void onOver(Runnable callback) {
        if (over) {
            callback.run();
        } else {
            whenOver.add(callback);
        }
    }

    /** Tells whether nothing more can be sent. */
    boolean isOver() {
        return over || broken || out.closed();
    }

    /** Runs on a worker what makes parts, and may wait for them; it is interrupted where the server cannot wait any longer. */
    void onWorker(Runnable task) {
        context.executeBlocking(() -> {
            underWay.run(task);
            return null;
        }, false);
    }

    Context context() {
        return context;
    }

    /** Sends a part; tells whether the client keeps up, so that another one may follow at once. */
    boolean write(Buffer part) {
        if (part.length() == 0) {
            return true;
        }
        int length = part.length();
        int waits = unsent.addAndGet(length);
        out.write(part).onComplete(sent -> {
            broken |= sent.failed();
            if (unsent.addAndGet(-length) < WINDOW) {
                goOn();
            }
        });
        return waits < WINDOW;
    }

    private void goOn() {
        Runnable next = waiting.getAndSet(null);
        if (next != null) {
            next.run();
        }
    }

    /** Calls back once the client has taken enough, or has gone; returns whether it will, unless that is so already. */
    boolean waits(Runnable next) {
        waiting.set(next);
        return unsent.get() >= WINDOW && !isOver() || !waiting.compareAndSet(next, null);
    }

    void end() {
        context.runOnContext(ignored -> {
            if (!isOver()) {
                out.end();
            }
        });
    }

    /** Breaks the response off; if nothing of it is sent yet, answers that the server failed. */
    void fail(Throwable failure) {
        LOG.errorf(failure, "The streamed response of %s %s failed: %s", routing.request().method(), routing.request().path(),
                out.headWritten() ? "the connection is closed, so that the client sees that it is not whole"
                        : "nothing of it was sent, the answer is an error");
        context.runOnContext(ignored -> {
            if (isOver()) {
                return;
            }
            if (out.headWritten()) {
                ResponseWriter.breakOff(routing);
                return;
            }
            HttpException error = failure instanceof SessionStoreUnavailable away ? away : new InternalServerError(failure);
            Response page = error.response();
            out.headers().clear();
            page.headers().entries().forEach(header -> out.putHeader(header.getKey(), header.getValue()));
            out.setChunked(false).setStatusCode(page.status()).end(page.text());
        });
    }
}
