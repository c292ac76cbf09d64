package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkiverse.flask.runtime.internal.debug.capture.Captured;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;

/**
 * An exception that left a watched specimen, and what it passed.
 *
 * @param thrown the exception
 * @param frames what was captured for it
 * @param cause what was captured for its cause
 * @param suppressed what was captured for each that it suppressed
 */
record Flight(Throwable thrown, List<Captured> frames, List<Captured> cause, List<List<Captured>> suppressed) {

    /** Lets a specimen of the test's sources throw. */
    static Flight of(Class<?> specimen, String method) {
        return of(new Specimens(Specimens.WATCHED), specimen.getName(), method);
    }

    static Flight of(Specimens specimens, String type, String method) {
        Object request = new Object();
        Captures.began(request);
        try {
            Object result = specimens.call(type, method);
            throw new AssertionError("returned " + result);
        } catch (Throwable e) {
            return new Flight(e, Captures.of(e), Captures.of(e.getCause()),
                    Arrays.stream(e.getSuppressed()).map(Captures::of).toList());
        } finally {
            Captures.ended(request);
        }
    }

    /** Returns one line for each frame: {@code method name=value name=value}. */
    static List<String> lines(Class<?> specimen, String method) {
        Flight flight = of(specimen, method);
        assertFramesAreOfItsTrace(flight.thrown, flight.frames);
        return lines(flight.frames);
    }

    static List<String> lines(List<Captured> frames) {
        return frames.stream().map(Flight::line).toList();
    }

    static String line(Captured frame) {
        StringBuilder line = new StringBuilder(frame.site().method());
        for (int i = 0; i < frame.values().length; i++) {
            line.append(' ').append(frame.site().variables().get(i).name()).append('=').append(text(frame.values()[i]));
        }
        return line.toString();
    }

    /** Each frame that was captured is one of the trace, in the same order, with its line. */
    static void assertFramesAreOfItsTrace(Throwable thrown, List<Captured> frames) {
        List<StackTraceElement> trace = new ArrayList<>(List.of(thrown.getStackTrace()));
        for (Captured frame : frames) {
            int found = IntStream.range(0, trace.size())
                    .filter(i -> trace.get(i).getClassName().equals(frame.site().declaring().getName())
                            && trace.get(i).getMethodName().equals(frame.site().method())
                            && frame.site().lines().get(trace.get(i).getLineNumber()))
                    .findFirst().orElse(-1);
            assertThat(found).as("%s in %s", line(frame), trace).isNotNegative();
            trace.subList(0, found + 1).clear();
        }
    }

    /** Shows of a value which type it is boxed as, too. */
    private static String text(Object value) {
        if (value instanceof Throwable thrown) {
            return value.getClass().getSimpleName() + "(" + thrown.getMessage() + ")";
        }
        if (value instanceof String) {
            return "\"" + value + "\"";
        }
        if (value instanceof Character) {
            return "'" + value + "'";
        }
        if (value instanceof Number && !(value instanceof Integer)) {
            return value.getClass().getSimpleName() + ":" + value;
        }
        String text = String.valueOf(value);
        return text.contains("@") ? value.getClass().getSimpleName() : text;
    }
}
