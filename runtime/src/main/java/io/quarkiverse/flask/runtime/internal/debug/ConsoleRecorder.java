package io.quarkiverse.flask.runtime.internal.debug;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkus.arc.Arc;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Lets dev mode's console call the commands of the application that is running.
 */
@Recorder
public class ConsoleRecorder {

    /** Where the console finds what runs commands: it takes their words and prints lines, and returns the exit code. */
    public static final String COMMANDS = "io.quarkiverse.flask.commands";

    private static final int NOT_RUNNING = 1;

    /** Offers the commands of the application until it stops. */
    public void offerCommands(ShutdownContext shutdown) {
        ClassLoader applicationClasses = Thread.currentThread().getContextClassLoader();
        offer((words, lines) -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(applicationClasses);
            try {
                return run(words, lines);
            } finally {
                thread.setContextClassLoader(before);
            }
        });
        shutdown.addShutdownTask(() -> offer((words, lines) -> {
            lines.accept("Error: The application is not running.");
            return NOT_RUNNING;
        }));
    }

    private static void offer(BiFunction<List<String>, Consumer<String>, Integer> commands) {
        DevConsoleManager.setGlobal(COMMANDS, commands);
    }

    private static int run(List<String> words, Consumer<String> lines) {
        FlaskApplication app = (FlaskApplication) Arc.container().instance(FlaskApp.class).get();
        try (PrintStream printed = new PrintStream(new Lines(lines), false, StandardCharsets.UTF_8)) {
            return app.commandLine().run("flask", printed, printed, words).exitCode();
        }
    }
}
