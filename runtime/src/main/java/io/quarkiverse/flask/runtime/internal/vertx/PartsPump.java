package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.Iterator;

import org.jboss.logging.Logger;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;

/**
 * Sends the parts that an iterator gives, as fast as the client takes them. The iterator may block: it is asked on a worker
 * thread, and closed at the end, also when the client goes away.
 */
final class PartsPump {

    private static final Logger LOG = Logger.getLogger(PartsPump.class);

    private final Iterator<?> parts;
    private final HttpServerResponse out;
    private final Context context;

    PartsPump(Iterator<?> parts, HttpServerResponse out, Context context) {
        this.parts = parts;
        this.out = out;
        this.context = context;
    }

    void start() {
        context.executeBlocking(() -> {
            pump();
            return null;
        }, false);
    }

    private void pump() {
        try {
            while (!out.closed() && parts.hasNext()) {
                out.write(Bodies.buffer(parts.next()));
                if (out.writeQueueFull()) {
                    context.runOnContext(ignored -> continueWhenDrained());
                    return;
                }
            }
            Bodies.close(parts);
            if (!out.closed()) {
                context.runOnContext(ignored -> out.end());
            }
        } catch (RuntimeException e) {
            LOG.error("A streamed response failed: the connection is closed, so that the client sees that it is not whole", e);
            Bodies.close(parts);
            out.reset();
        }
    }

    private void continueWhenDrained() {
        if (out.closed()) {
            start();
        } else if (out.writeQueueFull()) {
            out.closeHandler(gone -> start());
            out.drainHandler(drained -> {
                out.drainHandler(null);
                out.closeHandler(null);
                start();
            });
        } else {
            start();
        }
    }
}
