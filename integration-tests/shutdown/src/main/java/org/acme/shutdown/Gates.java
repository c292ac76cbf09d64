package org.acme.shutdown;

import static io.quarkiverse.flask.Flask.*;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;

/**
 * Places where requests wait until a client lets them go on.
 */
@Singleton
class Gates {

    private final ConcurrentHashMap<String, CountDownLatch> reached = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, CountDownLatch> open = new ConcurrentHashMap<>();

    void pass(String gate) throws InterruptedException {
        latch(reached, gate).countDown();
        await(latch(open, gate), gate);
    }

    @Get("/reached/<gate>")
    String reached(String gate) throws InterruptedException {
        await(latch(reached, gate), gate);
        return "reached";
    }

    @Post("/open/<gate>")
    String open(String gate) {
        latch(open, gate).countDown();
        return "open";
    }

    private static CountDownLatch latch(ConcurrentHashMap<String, CountDownLatch> latches, String gate) {
        return latches.computeIfAbsent(gate, name -> new CountDownLatch(1));
    }

    private static void await(CountDownLatch latch, String gate) throws InterruptedException {
        if (!latch.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Nobody came to gate " + gate);
        }
    }
}
