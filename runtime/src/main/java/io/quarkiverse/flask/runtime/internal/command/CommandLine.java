package io.quarkiverse.flask.runtime.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

import io.quarkiverse.flask.CommandException;

/**
 * Runs commands by the words of a command line, and says what is wrong with them.
 */
public final class CommandLine {

    /** How click's programs end when they are called wrongly. */
    static final int USAGE = 2;

    /** Calls a command within the contexts that it needs. */
    @FunctionalInterface
    public interface Scope {
        Object call(Callable<Object> body) throws Exception;
    }

    /**
     * How a command ended.
     *
     * @param exitCode 0 for success
     * @param exception what it failed with, or {@code null}
     */
    public record Outcome(int exitCode, Throwable exception) {
    }

    private final Commands commands;
    private final Scope scope;

    public CommandLine(Commands commands, Scope scope) {
        this.commands = commands;
        this.scope = scope;
    }

    /**
     * Runs a command. What it prints to {@code System.out} and {@code System.err} goes there, too.
     *
     * @param program what whoever calls it calls the program
     * @param args the words of the command line
     */
    public Outcome run(String program, PrintStream out, PrintStream err, List<String> args) {
        try (CommandOutput redirected = CommandOutput.to(out, err)) {
            return find(new Call(program, Commands.APPLICATION, args, out, err));
        } finally {
            out.flush();
            err.flush();
        }
    }

    private record Call(String called, String group, List<String> words, PrintStream out, PrintStream err) {

        Call next(String nextGroup) {
            return new Call(called + " " + words.get(0), nextGroup, words.subList(1, words.size()), out, err);
        }

        Outcome wrong(String usage, String message) {
            err.println(usage);
            err.println("Try '%s --help' for help.".formatted(called));
            err.println();
            err.println("Error: " + message);
            return new Outcome(USAGE, null);
        }
    }

    private Outcome find(Call call) {
        String word = call.words.isEmpty() ? "" : call.words.get(0);
        if (word.isEmpty() || word.equals("--help")) {
            List<String> help = HelpText.ofGroup(call.called, "", commands.list(call.group));
            help.forEach(call.words.isEmpty() ? call.err::println : call.out::println);
            return new Outcome(call.words.isEmpty() ? USAGE : 0, null);
        }
        Commands.Registered command = commands.find(call.group, word);
        if (command != null) {
            return run(call.next(call.group), command);
        }
        if (call.group.isEmpty() && commands.isGroup(word)) {
            return find(call.next(word));
        }
        return call.wrong(HelpText.usageOfGroup(call.called), word.startsWith("-") ? "No such option '%s'.".formatted(word)
                : "No such command '%s'. There %s.".formatted(word, listed(call.group)));
    }

    private String listed(String group) {
        List<String> names = commands.list(group).keySet().stream().map("'%s'"::formatted).toList();
        return (names.size() == 1 ? "is " : "are ") + String.join(", ", names);
    }

    private Outcome run(Call call, Commands.Registered command) {
        CommandSpec spec = command.spec();
        Object[] arguments;
        try {
            if (spec.verbatim()) {
                arguments = call.words.toArray();
            } else {
                Words words = Words.of(spec, call.words);
                if (words.wantHelp()) {
                    HelpText.of(call.called, spec).forEach(call.out::println);
                    return new Outcome(0, null);
                }
                arguments = CommandArguments.of(spec, words);
            }
        } catch (UsageException e) {
            return call.wrong(HelpText.usage(call.called, spec), e.getMessage());
        }
        try {
            return new Outcome(scope.call(() -> command.body().call(arguments)) instanceof Integer code ? code : 0, null);
        } catch (CommandException e) {
            call.err.println("Error: " + e.getMessage());
            return new Outcome(e.exitCode(), e);
        } catch (Exception | Error e) {
            e.printStackTrace(call.err);
            return new Outcome(1, e);
        }
    }
}
