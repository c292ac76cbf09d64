package org.acme.redis;

import static io.quarkiverse.flask.Flask.session;

import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Session;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;

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

    @Post("/together/login")
    String loginTogether(Session session) throws Exception {
        session.put("user", "ann");
        BARRIER.await();
        session.regenerate();
        return "logged in";
    }

    @Post("/unchanged")
    String unchanged(Session session) {
        session.permanent(true);
        session.put("a", 1);
        session.modified(false);
        return "";
    }

    @Post("/unchanged/regenerate")
    String unchangedRegenerate(Session session) {
        session.regenerate();
        session.modified(false);
        return "";
    }

    @Get("/stream")
    @Blocking
    Multi<String> stream() {
        return Multi.createFrom().ticks().every(Duration.ofMillis(1)).select().first(3)
                .map(tick -> tick == 0 ? "tea " + session().get("tea") + " " : session().get("tea") + " ");
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
