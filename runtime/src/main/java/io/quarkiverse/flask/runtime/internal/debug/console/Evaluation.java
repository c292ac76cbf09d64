package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One evaluation, known to its thread and to those that it starts. Threads may keep it for long: it holds nothing of the
 * application.
 */
final class Evaluation {

    private static final InheritableThreadLocal<Evaluation> CURRENT = new InheritableThreadLocal<>();

    private final Printed printed = new Printed();
    private final AtomicBoolean closed;
    private volatile boolean stopped;
    private boolean abandoned;
    private Thread running; // while it runs the application's code

    /**
     * Begins one.
     *
     * @param closed whether its console is: also threads that it started end then
     */
    Evaluation(AtomicBoolean closed) {
        this.closed = closed;
    }

    static Evaluation current() {
        return CURRENT.get();
    }

    /** Throws {@link Stopped} if the evaluation that the running code belongs to was stopped. */
    static void check() {
        Evaluation current = CURRENT.get();
        if (current != null && (current.stopped || current.closed.get())) {
            throw new Stopped();
        }
    }

    void bind() {
        CURRENT.set(this);
    }

    Printed printed() {
        return printed;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Asks its code to end, also while it waits. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Notes that code of the application runs from now on. */
    synchronized void enter() {
        if (stopped) {
            throw new Stopped();
        }
        running = Thread.currentThread();
    }

    /** Notes that it does no longer; an interrupt was meant for it only. Throws {@link Stopped} if nobody waits for it. */
    synchronized void leave() {
        running = null;
        if (abandoned) {
            throw new Stopped();
        }
        if (stopped) {
            Thread.interrupted();
        }
    }

    /** Goes on without it, should it still run; its thread gets what others leave. */
    synchronized boolean abandon() {
        abandoned = true;
        if (running != null) {
            running.setPriority(Thread.MIN_PRIORITY);
        }
        return running != null;
    }

    /** Ends the code by force, on JDKs that still can. */
    synchronized boolean kill() {
        if (running == null) {
            return false;
        }
        try {
            Thread.class.getMethod("stop").invoke(running);
            return true;
        } catch (ReflectiveOperationException e) { // UnsupportedOperationException since 20, and gone one day
            return false;
        }
    }
}
