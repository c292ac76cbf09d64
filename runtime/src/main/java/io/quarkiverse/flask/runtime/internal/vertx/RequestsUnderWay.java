package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.quarkus.runtime.shutdown.ShutdownListener;

/**
 * The requests that have begun and not ended yet, with their teardown: a server that stops waits for them, up to
 * {@code quarkus.shutdown.timeout}. Quarkus's own count ends with the last byte sent, before teardown hooks have run.
 */
final class RequestsUnderWay implements ShutdownListener {

    private static final Logger LOG = Logger.getLogger(RequestsUnderWay.class);
    /** How long those that were broken off may take to clean up; what takes longer must do without the application. */
    private static final long CLEANING_UP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Set<Thread> streaming = new HashSet<>();
    private int requests;
    private volatile boolean stopping;
    private boolean stopped;
    private ShutdownNotification whenNone;

    /**
     * Counts a request; tells whether there still is an application for it. A connection that was accepted while the server
     * stopped to listen outlives it.
     */
    synchronized boolean begin() {
        if (!stopped) {
            requests++;
        }
        return !stopped;
    }

    void ended() {
        ShutdownNotification last;
        synchronized (this) {
            requests--;
            notifyAll();
            if (requests > 0) {
                return;
            }
            last = whenNone;
            whenNone = null;
        }
        if (last != null) {
            last.done();
        }
    }

    /** Runs on this thread what makes a streamed body: it may wait for long, but not for longer than there is a server. */
    void stream(Runnable body) {
        synchronized (this) {
            streaming.add(Thread.currentThread());
        }
        try {
            body.run();
        } finally {
            synchronized (this) {
                streaming.remove(Thread.currentThread());
                Thread.interrupted();
                notifyAll();
            }
        }
    }

    /** Tells whether the server has been told to stop. */
    boolean serverStops() {
        return stopping;
    }

    @Override
    public void preShutdown(ShutdownNotification notification) {
        stopping = true;
        notification.done();
    }

    @Override
    public void shutdown(ShutdownNotification notification) {
        synchronized (this) {
            if (requests > 0) {
                whenNone = notification;
                LOG.infof(requests == 1 ? "Waiting for %d request to end" : "Waiting for %d requests to end", requests);
                return;
            }
        }
        notification.done();
    }

    /** Ends, once no connection is left, what still makes bodies, and lets what was broken off clean up. */
    synchronized void breakOff() {
        stopped = true;
        streaming.forEach(Thread::interrupt);
        long end = System.nanoTime() + CLEANING_UP_NANOS;
        try {
            for (long left = CLEANING_UP_NANOS; isBusy() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isBusy() {
        return requests > 0 || !streaming.isEmpty();
    }
}
