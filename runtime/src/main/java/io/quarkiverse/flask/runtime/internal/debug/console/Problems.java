package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jdk.jshell.Diag;
import jdk.jshell.EvalException;

/**
 * Tells why an evaluation failed, in terms of what was written.
 */
final class Problems {

    private static final int MAX_FRAMES = 100;
    private static final Pattern GENERATED = Pattern.compile("(lambda|bridge)\\$");
    private static final String FILE = "console:";

    private Problems() {
    }

    /** Returns the message of an exception, whose own code may fail. */
    static String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable e) {
            return "(its message cannot be read: %s)".formatted(e.getClass().getName());
        }
    }

    /**
     * Tells what the compiler says.
     *
     * @param firstLine of the source, counted from 1
     */
    static String compiler(List<Diag> diagnostics, Rewritten source, int firstLine) {
        StringBuilder text = new StringBuilder();
        for (Diag diagnostic : diagnostics) {
            if (diagnostic.isError()) {
                append(text, diagnostic, source, firstLine);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Diag diagnostic, Rewritten rewritten, int firstLine) {
        String source = rewritten.source();
        int position = rewritten.toSource((int) diagnostic.getPosition());
        int lineStart = source.lastIndexOf('\n', position - 1) + 1;
        int lineEnd = source.indexOf('\n', lineStart);
        String line = source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd).stripTrailing();
        long number = firstLine + source.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        text.append(FILE).append(number).append(": ")
                .append(ShellNames.without(diagnostic.getMessage(Locale.ROOT)).stripTrailing()).append('\n')
                .append(line).append('\n')
                .append(line.substring(0, Math.min(line.length(), position - lineStart)).replaceAll("[^\t]", " "))
                .append("^\n");
    }

    /** Tells what was thrown. */
    static String stackTrace(Throwable thrown) {
        return stackTrace(thrown, Map.of());
    }

    /**
     * Tells what was thrown.
     *
     * @param firstLines the line of the console that each snippet begins at
     */
    static String stackTrace(Throwable thrown, Map<String, Integer> firstLines) {
        StringBuilder text = new StringBuilder();
        String prefix = "";
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String name = each instanceof EvalException known ? known.getExceptionClassName() : each.getClass().getName();
            String message = message(each);
            text.append(prefix).append(ShellNames.without(name)).append(message == null ? "" : ": " + message).append('\n');
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(MAX_FRAMES, frames.length); i++) {
                text.append("    at ").append(frame(frames[i], firstLines)).append('\n');
            }
            if (frames.length > MAX_FRAMES) {
                text.append("    … %d more%n".formatted(frames.length - MAX_FRAMES));
            }
            prefix = "Caused by: ";
        }
        return text.toString();
    }

    private static String frame(StackTraceElement frame, Map<String, Integer> firstLines) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) {
            return frame.toString();
        }
        int line = frame.getLineNumber() + firstLines.getOrDefault(file.substring(1), 1) - 1;
        String type = ShellNames.without(frame.getClassName());
        String method = GENERATED.matcher(frame.getMethodName()).lookingAt() ? "" : frame.getMethodName();
        String name = type.isEmpty() || method.isEmpty() ? type + method : type + "." + method;
        return name.isEmpty() ? FILE + line : "%s (%s%d)".formatted(name, FILE, line);
    }
}
