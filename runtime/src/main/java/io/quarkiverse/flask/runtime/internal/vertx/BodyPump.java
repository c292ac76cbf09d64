package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import io.quarkiverse.flask.StreamingBody;

/**
 * Lets a body write itself on a worker thread, which waits where the client is slower, but not for one that takes nothing.
 */
final class BodyPump {

    private final StreamingBody body;
    private final Sending sending;

    BodyPump(StreamingBody body, Sending sending) {
        this.body = body;
        this.sending = sending;
    }

    void start() {
        sending.onWorker(this::pump);
    }

    private void pump() {
        try {
            body.writeTo(this::write);
            sending.end();
        } catch (Throwable e) {
            if (!sending.isOver()) {
                sending.fail(e);
            }
        }
    }

    private void write(Object part) {
        checkThere();
        if (!sending.write(Bodies.buffer(part))) {
            CountDownLatch room = new CountDownLatch(1);
            if (sending.waits(room::countDown)) {
                await(room);
                checkThere();
            }
        }
    }

    private void checkThere() {
        if (sending.isOver()) {
            throw new CancellationException("The client has gone.");
        }
    }

    private static void await(CountDownLatch room) {
        try {
            room.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The server stops.");
        }
    }
}
