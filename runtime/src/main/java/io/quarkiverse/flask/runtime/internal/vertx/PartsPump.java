package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.Iterator;

/**
 * Sends the parts that an iterator gives, as fast as the client takes them. The iterator may block: it is asked on a worker
 * thread, and closed at the end, also when the client goes away. While the client is slow, no thread waits for it.
 */
final class PartsPump {

    private final Iterator<?> parts;
    private final Sending sending;

    PartsPump(Iterator<?> parts, Sending sending) {
        this.parts = parts;
        this.sending = sending;
    }

    void start() {
        sending.onWorker(this::pump);
    }

    private void pump() {
        try {
            while (!sending.isOver() && parts.hasNext()) {
                if (!sending.write(Bodies.buffer(parts.next())) && sending.waits(this::start)) {
                    return;
                }
            }
        } catch (Throwable e) {
            Bodies.close(parts);
            if (!sending.isOver()) {
                sending.fail(e);
            }
            return;
        }
        Bodies.close(parts);
        sending.end();
    }
}
