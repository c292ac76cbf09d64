package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private static final long NO_TIMER = -1;

    private final RoutingContext routing;
    private final HttpServerResponse out;
    private final Context context;
    private final RequestsUnderWay underWay;
    private final long timeoutMillis;
    private final AtomicInteger unsent = new AtomicInteger();
    private final AtomicReference<Runnable> waiting = new AtomicReference<>();
    private final List<Runnable> whenOver = new ArrayList<>(1);
    private volatile boolean over;
    private volatile boolean broken;
    private volatile long progressAt;
    private long timer = NO_TIMER;

    /**
     * @param timeoutMillis for how long the client may take nothing while somebody waits for it
     */
    Sending(RoutingContext routing, Context context, RequestsUnderWay underWay, long timeoutMillis) {
        this.routing = routing;
        this.out = routing.response();
        this.context = context;
        this.underWay = underWay;
        this.timeoutMillis = timeoutMillis;
        routing.addEndHandler(ended -> over());
    }

    private synchronized void over() {
        over = true;
        if (timer != NO_TIMER) {
            routing.vertx().cancelTimer(timer);
        }
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
        return over || broken || out.closed() || underWay.areBrokenOff();
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
        boolean keepsUp = true;
        for (int from = 0; from < part.length(); from += WINDOW) {
            keepsUp = writePiece(part.slice(from, Math.min(part.length(), from + WINDOW)));
        }
        return keepsUp;
    }

    /** Of a large part that is written at once nobody could see whether the client takes it slowly or not at all. */
    private boolean writePiece(Buffer piece) {
        int length = piece.length();
        int waits = unsent.addAndGet(length);
        out.write(piece).onComplete(sent -> {
            broken |= sent.failed();
            progressAt = System.nanoTime();
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
        progressAt = System.nanoTime();
        waiting.set(next);
        watch(timeoutMillis);
        return unsent.get() >= WINDOW && !isOver() || !waiting.compareAndSet(next, null);
    }

    private synchronized void watch(long millis) {
        if (timer == NO_TIMER && !over) {
            timer = routing.vertx().setTimer(Math.max(1, millis), late -> look());
        }
    }

    private void look() {
        synchronized (this) {
            timer = NO_TIMER;
        }
        if (waiting.get() == null || isOver()) {
            return;
        }
        long left = timeoutMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - progressAt);
        if (left > 0) {
            watch(left);
        } else {
            LOG.warnf("The response of %s %s was broken off: its client took nothing of it for %d ms "
                    + "(quarkus.flask.send-timeout)", routing.request().method(), routing.request().path(), timeoutMillis);
            context.runOnContext(ignored -> breakOff());
        }
    }

    /** Not in order: a connection that Vert.x closes is closed when the client has taken all that was written. */
    private void breakOff() {
        broken = true;
        ResponseWriter.cutOff(routing);
        over();
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
