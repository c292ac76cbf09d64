package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.quarkus.runtime.shutdown.ShutdownListener;

/**
 * The requests that have begun and not ended yet, with their teardown: a server that stops listens no more and waits for
 * them, up to {@code quarkus.shutdown.timeout}. Quarkus's own count ends with the last byte sent, before teardown hooks have
 * run.
 */
final class RequestsUnderWay implements ShutdownListener {

    private static final Logger LOG = Logger.getLogger(RequestsUnderWay.class);
    /** How long those that were broken off may take to clean up; what takes longer must do without the application. */
    private static final long CLEANING_UP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Set<Request> requests = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Boolean> threads = new ConcurrentHashMap<>();
    private final Set<Channel> listening = ConcurrentHashMap.newKeySet();
    private final AtomicReference<ShutdownNotification> whenNone = new AtomicReference<>();
    private volatile boolean stopping;
    private volatile boolean waited;
    private volatile boolean stopped;

    /**
     * Counts a request; tells whether there still is an application for it. A connection that was accepted while the server
     * stopped to listen outlives it.
     */
    boolean begin(Request request) {
        Channel listener = request.listener();
        if (listener != null) {
            listening.add(listener);
        }
        requests.add(request);
        if (stopped) {
            ended(request);
            return false;
        }
        return true;
    }

    /** A request has ended; does nothing if it has already, or never began. */
    void ended(Request request) {
        if (requests.remove(request) && stopping) {
            notifyIfNone();
            wakeUp();
        }
    }

    private void notifyIfNone() {
        if (requests.isEmpty()) {
            ShutdownNotification last = whenNone.getAndSet(null);
            if (last != null) {
                waited = true;
                last.done();
            }
        }
    }

    private synchronized void wakeUp() {
        notifyAll();
    }

    /** Runs a part of a request on this thread: it may wait for long, but not for longer than there is a server. */
    void run(Runnable task) {
        Thread thread = Thread.currentThread();
        threads.put(thread, true);
        try {
            task.run();
        } finally {
            threads.remove(thread);
            if (stopping) {
                Thread.interrupted();
                wakeUp();
            }
        }
    }

    /** Tells whether the server has been told to stop. */
    boolean serverStops() {
        return stopping;
    }

    /** Tells whether the server waits no longer. */
    boolean areBrokenOff() {
        return stopped;
    }

    @Override
    public void preShutdown(ShutdownNotification notification) {
        stopping = true;
        notification.done();
    }

    /** Whoever connects now is refused, which tells a proxy to go elsewhere; open connections may have sent their request. */
    @Override
    public void shutdown(ShutdownNotification notification) {
        listening.forEach(Channel::close);
        int waiting = requests.size();
        if (waiting > 0) {
            LOG.infof(waiting == 1 ? "Waiting for %d request to end" : "Waiting for %d requests to end", waiting);
        }
        whenNone.set(notification);
        notifyIfNone();
    }

    /**
     * Ends, once there is no server any more, what is still under way, and lets it clean up. What came after the last that
     * the server has waited for may end by itself, for as long.
     */
    void breakOff() {
        stopping = true;
        stopped = true;
        if (!waited || !awaitNone()) {
            requests.forEach(Request::hangUp);
            threads.keySet().forEach(thread -> threads.computeIfPresent(thread, (running, here) -> {
                running.interrupt();
                return here;
            }));
            awaitNone();
        }
    }

    private synchronized boolean awaitNone() {
        long end = System.nanoTime() + CLEANING_UP_NANOS;
        try {
            for (long left = CLEANING_UP_NANOS; isBusy() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isBusy();
    }

    private boolean isBusy() {
        return !requests.isEmpty() || !threads.isEmpty();
    }

    /** One of them. */
    interface Request {

        /** Returns what accepted its connection, or {@code null} if it came without one. */
        Channel listener();

        /** Breaks it off: whoever works on it finds that the client has gone. */
        void hangUp();
    }
}
