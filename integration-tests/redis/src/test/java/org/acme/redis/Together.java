package org.acme.redis;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Session;

/**
 * A view in which two requests meet: each has opened its session, none has saved it.
 */
class Together {

    static final Executor THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "client");
        thread.setDaemon(true);
        return thread;
    });

    private static final CyclicBarrier BARRIER = new CyclicBarrier(2);

    @Post("/together/<item>")
    String addTogether(String item, Session session) throws Exception {
        session.put(item, 1);
        BARRIER.await();
        return "added";
    }

    /** Returns when a request is there, which goes on waiting. */
    static void waits() {
        while (BARRIER.getNumberWaiting() == 0) {
            Thread.onSpinWait();
        }
    }

    static void joins() {
        try {
            BARRIER.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
