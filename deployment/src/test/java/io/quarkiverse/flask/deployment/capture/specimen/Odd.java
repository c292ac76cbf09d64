package io.quarkiverse.flask.deployment.capture.specimen;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * What exceptions seldom do.
 */
public final class Odd {

    private Odd() {
    }

    static final class Light extends RuntimeException {

        private static final long serialVersionUID = 1;

        Light(String message) {
            super(message, null, false, false);
        }
    }

    public static void stackless() {
        int number = 1;
        throw new Light("light" + number);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    public static void sneaky() {
        String text = "s";
        Odd.<RuntimeException> sneak(new IOException(text));
    }

    private static int other(String text) {
        return Integer.parseInt(text);
    }

    public static int otherThread() throws Throwable {
        String text = "t";
        try {
            return CompletableFuture.supplyAsync(() -> other(text)).get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause;
        }
    }

    public static int joined() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        Exception failure = new IOException("io");
        future.completeExceptionally(failure);
        try {
            return future.join();
        } catch (CompletionException e) {
            Log.add(e.getCause().getMessage());
            throw e;
        }
    }

    public static int recursion() {
        return down(3);
    }

    private static int down(int level) {
        int twice = level * 2;
        if (level == 0) {
            throw new IllegalStateException("bottom");
        }
        return down(level - 1) + twice;
    }

    public static int endless() {
        return forever(1, "text") + 1;
    }

    private static int forever(int depth, String text) {
        long next = depth + 1L;
        return forever((int) next, text) + 1;
    }

    private static synchronized void locked(Object lock) {
        synchronized (lock) {
            String inside = "in";
            Integer.parseInt(inside);
        }
    }

    public static Object monitors() {
        Object lock = new Object();
        try {
            locked(lock);
        } catch (NumberFormatException e) {
            Log.add(Thread.holdsLock(lock) + " " + Thread.holdsLock(Odd.class) + " " + e.getMessage());
        }
        synchronized (Odd.class) {
            synchronized (lock) {
                int[] numbers = {};
                return numbers[0];
            }
        }
    }

    public static void notAMonitor() {
        Object nothing = null;
        int number = 1;
        synchronized (nothing) {
            Log.add("" + number);
        }
    }

    public static void interrupted() throws InterruptedException {
        long much = 100_000;
        Thread.currentThread().interrupt();
        Thread.sleep(much);
    }
}
