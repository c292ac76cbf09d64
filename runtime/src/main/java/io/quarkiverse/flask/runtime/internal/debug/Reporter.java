package io.quarkiverse.flask.runtime.internal.debug;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;
import io.quarkiverse.flask.runtime.internal.debug.values.Shortened;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;

/**
 * Gathers all that the error page tells.
 */
final class Reporter {

    private static final int MAX_FAILURES = 12;
    private static final int MAX_MESSAGE = 4_000;
    private static final int MAX_TRACE = 30_000;

    private final Frames frames;

    Reporter(Frames frames) {
        this.frames = frames;
    }

    /** @param locals reads what frames held, {@code null} if whoever asks may not see it */
    ErrorReport report(Throwable failure, FlaskContext context, LocalsReader locals) {
        Gathering gathering = new Gathering((FlaskApplication) context.app(), locals);
        gathering.add("", failure, new StackTraceElement[0]);
        return new ErrorReport(gathering.failures, Lessons.of(gathering.thrown, context.request()), context.request().method(),
                RequestFacts.url(context.request()), RequestFacts.of(context), trace(failure));
    }

    /** Returns the stack trace as Java prints it, cut if it is endless. */
    static String trace(Throwable failure) {
        String trace = printed(failure);
        return trace.length() <= MAX_TRACE ? trace : trace.substring(0, MAX_TRACE) + "\n… cut, the log has all of it\n";
    }

    private static String printed(Throwable failure) {
        StringWriter out = new StringWriter();
        try {
            failure.printStackTrace(new PrintWriter(out));
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) { // its message cannot be had
            out.append(failure.getClass().getName()).append('\n');
            for (StackTraceElement element : failure.getStackTrace()) {
                out.append("\tat ").append(element.toString()).append('\n');
            }
        }
        return out.toString();
    }

    /** Walks from an exception to its causes and to what it suppressed; each is told once. */
    private final class Gathering {

        private final FlaskApplication app;
        private final LocalsReader locals;
        private final List<Failure> failures = new ArrayList<>();
        private final List<Throwable> thrown = new ArrayList<>();
        private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Gathering(FlaskApplication app, LocalsReader locals) {
            this.app = app;
            this.locals = locals;
        }

        void add(String relation, Throwable failure, StackTraceElement[] enclosing) {
            if (failures.size() >= MAX_FAILURES || !seen.add(failure)) {
                return;
            }
            thrown.add(failure);
            StackTraceElement[] stack = failure.getStackTrace();
            int shared = shared(stack, enclosing);
            List<Frame> all = new ArrayList<>();
            app.insight().place(failure).ifPresent(place -> all.add(frames.of(place)));
            all.addAll(frames.of(stack, stack.length - shared, Passed.align(stack, Captures.of(failure)), locals));
            failures.add(new Failure(relation, failure.getClass().getName(), message(failure), all, shared));
            if (failure.getCause() != null) {
                add("Caused by", failure.getCause(), stack);
            }
            for (Throwable suppressed : failure.getSuppressed()) {
                add("Also failed", suppressed, stack);
            }
        }

        private int shared(StackTraceElement[] stack, StackTraceElement[] enclosing) {
            int shared = 0;
            while (shared < stack.length && shared < enclosing.length
                    && stack[stack.length - 1 - shared].equals(enclosing[enclosing.length - 1 - shared])) {
                shared++;
            }
            return shared;
        }

        private String message(Throwable failure) {
            try {
                String message = failure.getMessage() == null ? "" : failure.getMessage();
                return Shortened.to(MAX_MESSAGE, message);
            } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
                return "(its getMessage() failed: %s)".formatted(e.getClass().getName());
            }
        }
    }
}
