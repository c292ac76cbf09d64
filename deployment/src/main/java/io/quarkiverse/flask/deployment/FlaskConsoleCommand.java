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

/**
 * Passes the words after {@code flask} to the application that is running, which alone knows its commands and their options.
 */
@CommandDefinition(name = "flask", description = "Run a command of the Flask application: flask --help lists them", disableParsing = true)
public class FlaskConsoleCommand implements Command<CommandInvocation> {

    @Arguments
    private List<String> words;

    @Override
    public CommandResult execute(CommandInvocation invocation) {
        BiFunction<List<String>, Consumer<String>, Integer> commands = DevConsoleManager.getGlobal(ConsoleRecorder.COMMANDS);
        List<String> given = words == null ? List.of() : List.copyOf(words);
        words = null; // the console uses this object again
        if (commands == null) {
            invocation.println("Error: The application has not started.");
            return CommandResult.FAILURE;
        }
        return CommandResult.valueOf(commands.apply(given, invocation::println));
    }
}
