package io.quarkiverse.flask.runtime.internal.vertx;

import io.quarkus.virtual.threads.VirtualThreadsRecorder;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;

/**
 * Moves work between the kinds of threads without leaving the request's Vert.x context.
 */
final class Threads {

    void onWorker(Context context, Runnable task) {
        context.executeBlocking(() -> {
            task.run();
            return null;
        }, false);
    }

    void onVirtualThread(Context context, Runnable task) {
        VirtualThreadsRecorder.getCurrent().execute(() -> ((ContextInternal) context).dispatch(task));
    }
}
