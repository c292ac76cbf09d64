package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.aesh.command.Command;
import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;
import org.aesh.command.invocation.CommandInvocation;
import org.aesh.command.option.Arguments;

import io.quarkiverse.flask.runtime.internal.debug.ConsoleRecorder;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;

/**
 * Passes the words after {@code flask} to the application that is running, which alone knows its commands and their options.
 */
@CommandDefinition(name = "flask", description = "Run a command of the Flask application: flask --help lists them", disableParsing = true)
public class FlaskConsoleCommand implements Command<CommandInvocation> {

    @Arguments
    private List<String> words;

    @Override
    public CommandResult execute(CommandInvocation invocation) {
        List<String> given = words == null ? List.of() : List.copyOf(words);
        words = null; // the console uses this object again
        return CommandResult.valueOf(run(given, invocation::println));
    }

    /** Runs a command of the application as its sources are now, and returns the exit code. */
    static int run(List<String> words, Consumer<String> lines) {
        reload(DevConsoleManager.getHotReplacementContext(), lines);
        BiFunction<List<String>, Consumer<String>, Integer> commands = DevConsoleManager.getGlobal(ConsoleRecorder.COMMANDS);
        if (commands == null) {
            lines.accept("Error: The application has not started.");
            return 1;
        }
        return commands.apply(words, lines);
    }

    private static void reload(HotReplacementContext reloading, Consumer<String> lines) {
        try {
            if (reloading != null) {
                reloading.doScan(false);
            }
        } catch (Exception e) {
            lines.accept("Error: The application could not be reloaded: " + e);
        }
    }
}
