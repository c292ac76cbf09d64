package io.quarkiverse.flask.runtime.internal.debug.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.flask.runtime.internal.debug.console.Console.Answer;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.State;

/**
 * An evaluation of another thread, and how it ends: by itself, stopped, or left to itself.
 */
final class RunningEvaluation {

    private static final long INTERVAL_MILLIS = 50;
    private static final String ABANDONED = "What was running does not react to being stopped: it goes on, with the lowest "
            + "priority, until the application ends. The console goes on without it.";

    private final Evaluation evaluation;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final Duration grace;

    RunningEvaluation(Evaluation evaluation, Duration grace) {
        this.evaluation = evaluation;
        this.grace = grace;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** Ends it with an answer, to which what it printed is added. */
    void end(Answer ended) {
        answer.complete(ended);
    }

    void stop() {
        stopping.complete(null);
    }

    /** Waits for the answer; whoever interrupts this stops it. */
    Answer await() {
        boolean interrupted = false;
        try {
            CompletableFuture.anyOf(answer, stopping).get();
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Answer ended = answer.isDone() ? answer.join() : stopped();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Answer(ended.state(), evaluation.printed().close(), ended.results(), ended.problem());
    }

    private Answer stopped() {
        if (!endsInTime() && evaluation.kill()) {
            endsInTime();
        }
        while (!answer.isDone()) {
            if (evaluation.abandon()) {
                return new Answer(State.STOPPED, "", List.of(), ABANDONED);
            }
            endsWithin(INTERVAL_MILLIS); // the compiler does
        }
        return answer.join();
    }

    private boolean endsInTime() {
        long end = System.nanoTime() + grace.toNanos();
        do {
            evaluation.stop(); // again and again: code may ignore interrupts
            if (endsWithin(INTERVAL_MILLIS)) {
                return true;
            }
        } while (System.nanoTime() - end < 0);
        return false;
    }

    private boolean endsWithin(long millis) {
        try {
            answer.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            return answer.isDone(); // already stopping
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
