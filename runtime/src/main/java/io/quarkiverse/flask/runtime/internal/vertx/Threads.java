package io.quarkiverse.flask.runtime.internal.vertx;

import io.quarkus.virtual.threads.VirtualThreadsRecorder;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;

/**
 * Moves work between the kinds of threads without leaving the request's Vert.x context. Where the server cannot wait any
 * longer, it is interrupted.
 */
final class Threads {

    private final RequestsUnderWay underWay;

    Threads(RequestsUnderWay underWay) {
        this.underWay = underWay;
    }

    void onWorker(Context context, Runnable task) {
        context.executeBlocking(() -> {
            underWay.run(task);
            return null;
        }, false);
    }

    void onVirtualThread(Context context, Runnable task) {
        VirtualThreadsRecorder.getCurrent().execute(() -> ((ContextInternal) context).dispatch(() -> underWay.run(task)));
    }
}
