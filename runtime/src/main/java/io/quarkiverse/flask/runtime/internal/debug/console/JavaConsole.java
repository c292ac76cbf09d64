package io.quarkiverse.flask.runtime.internal.debug.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.quarkiverse.flask.runtime.internal.context.CurrentContext;

/**
 * A console whose evaluations have a thread each. Of what it does, one thing happens at a time.
 */
final class JavaConsole implements Console {

    private static final String NAME = "Flask console";

    private ClassLoader application;
    private final Duration grace;
    private Scope scope;
    private Callable<Shell> starting;
    private Shell shell;
    private RunningEvaluation running;
    private boolean completing;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Makes a console.
     *
     * @param starting starts the shell, when something is asked for the first time
     * @param grace how long what is stopped may take to end
     */
    JavaConsole(Scope scope, ClassLoader application, Callable<Shell> starting, Duration grace) {
        this.scope = scope;
        this.application = application;
        this.starting = starting;
        this.grace = grace;
    }

    @Override
    public Answer evaluate(String source) {
        RunningEvaluation begun = new RunningEvaluation(new Evaluation(closed), grace);
        synchronized (this) {
            waitWhile(() -> completing);
            if (closed.get()) {
                return new Answer(State.FAILED, "", List.of(), "The console is closed");
            }
            if (running != null) {
                return new Answer(State.BUSY, "", List.of(), "");
            }
            running = begun;
        }
        StandardStreams.divert();
        try {
            start(() -> run(source, begun));
            return begun.await();
        } finally {
            StandardStreams.restore();
            synchronized (this) {
                running = null;
                notifyAll();
            }
        }
    }

    private void run(String source, RunningEvaluation begun) {
        begun.evaluation().bind();
        Answer answer;
        try {
            Shell started = shell();
            Thread.currentThread().setContextClassLoader(application);
            try (CurrentContext.Scope context = scope.context().get()) {
                answer = started.evaluate(source, begun.evaluation());
            }
        } catch (Throwable e) { // of the application, too
            answer = begun.evaluation().isStopped() ? new Answer(State.STOPPED, "", List.of(), "")
                    : new Answer(State.FAILED, "", List.of(), Problems.stackTrace(e));
        }
        begun.end(answer);
    }

    /** Only a thread that {@link #start} has started may start the shell: what JShell keeps forever comes from it. */
    private Shell shell() throws Exception {
        synchronized (this) {
            if (shell != null) {
                return shell;
            }
        }
        Shell started = starting.call();
        synchronized (this) {
            shell = started;
        }
        return started;
    }

    @Override
    public Completion complete(String source, int cursor) {
        Completion none = new Completion(cursor, List.of());
        synchronized (this) {
            waitWhile(() -> completing);
            if (closed.get() || running != null) {
                return none;
            }
            completing = true;
        }
        CompletableFuture<Completion> found = new CompletableFuture<>();
        try {
            start(() -> found.complete(completion(source, cursor, none)));
            return found.join();
        } finally {
            synchronized (this) {
                completing = false;
                notifyAll();
            }
        }
    }

    private Completion completion(String source, int cursor, Completion none) {
        try {
            return shell().complete(source, cursor);
        } catch (Throwable e) { // an evaluation tells what is wrong
            return none;
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void close() {
        Shell ended;
        synchronized (this) {
            closed.set(true);
            stop();
            waitWhile(() -> running != null || completing);
            ended = shell;
            shell = null;
            scope = null;
            starting = null;
            application = null;
        }
        if (ended != null) {
            ended.close();
        }
    }

    /** Waits also when interrupted: what it waits for ends soon. */
    private void waitWhile(BooleanSupplier condition) {
        boolean interrupted = false;
        while (condition.getAsBoolean()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts a thread that inherits nothing of the application. */
    private static void start(Runnable task) {
        Thread thread = new Thread(null, task, NAME, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
    }
}
