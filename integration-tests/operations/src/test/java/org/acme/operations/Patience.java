package org.acme.operations;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits for what the application does after a client has its answer.
 */
final class Patience {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Patience() {
    }

    /** Asks again and again until there is an answer. */
    static <T> T until(String what, Supplier<T> found) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            T answer = found.get();
            if (answer != null) {
                return answer;
            }
            Thread.yield();
        }
        throw new AssertionError("There is no " + what);
    }
}
