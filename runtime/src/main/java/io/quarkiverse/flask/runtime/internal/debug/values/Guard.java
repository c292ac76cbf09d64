package io.quarkiverse.flask.runtime.internal.debug.values;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Calls what others wrote, on another thread, and waits for it no longer than it likes to. Whoever takes longer is interrupted
 * and left alone with its thread.
 */
final class Guard {

    /** Threads that never come back are not replaced for ever. */
    private static final int MAX_THREADS = 16;
    private static final int IDLE_SECONDS = 2;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Executor SHARED = threads(MAX_THREADS);

    private final Executor threads;
    private final long callLimit;
    private long left;

    Guard(Executor threads, Duration callLimit, Duration totalLimit) {
        this.threads = threads;
        this.callLimit = callLimit.toNanos();
        this.left = totalLimit.toNanos();
    }

    /**
     * What came of a call.
     *
     * @param value what it returned
     * @param problem why it returned nothing, as what the call is said to do; {@code null} if it returned
     * @param tooLong whether it had all the time that a call may have, and did not end
     */
    record Outcome<T>(T value, String problem, boolean tooLong) {
    }

    /**
     * Calls.
     *
     * @param loader of the classes that are called, to be the context class loader meanwhile
     */
    <T> Outcome<T> call(ClassLoader loader, Callable<T> call) {
        long limit = Math.min(callLimit, left);
        if (limit <= 0) {
            return problem("was not tried: others took too long", false);
        }
        AtomicReference<Thread> worker = new AtomicReference<>();
        FutureTask<Outcome<T>> task = new FutureTask<>(() -> {
            worker.set(Thread.currentThread());
            return within(loader, call);
        });
        long start = System.nanoTime();
        try {
            threads.execute(task);
            return task.get(limit, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            Optional.ofNullable(worker.get()).ifPresent(slow -> slow.setPriority(Thread.MIN_PRIORITY));
            return problem("takes too long", limit == callLimit);
        } catch (RejectedExecutionException e) {
            return problem("was not tried: too many others have not ended yet", false);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return problem("was interrupted", false);
        } catch (ExecutionException | OutOfMemoryError e) {
            return problem("failed: " + e.getClass().getName(), false);
        } finally {
            left -= System.nanoTime() - start;
        }
    }

    /** The exception, too, is somebody else's. */
    private static <T> Outcome<T> within(ClassLoader loader, Callable<T> call) {
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(loader);
        thread.setPriority(Thread.NORM_PRIORITY);
        try {
            return new Outcome<>(call.call(), null, false);
        } catch (Throwable e) {
            return problem("failed: " + described(e), false);
        } finally {
            thread.setContextClassLoader(null);
        }
    }

    private static String described(Throwable failure) {
        String type = failure.getClass().getName();
        try {
            String message = failure.getMessage();
            return message == null ? type : type + ": " + LongText.start(message);
        } catch (Throwable e) {
            return type;
        }
    }

    private static <T> Outcome<T> problem(String problem, boolean tooLong) {
        return new Outcome<>(null, problem, tooLong);
    }

    /** Returns threads that end soon after there is nothing more to do, and refuse work when all of them have some. */
    static Executor threads(int max) {
        return new ThreadPoolExecutor(0, max, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Guard::thread);
    }

    /** The thread keeps nothing of whoever needed it first. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "flask-inspector-" + NUMBER.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }
}
