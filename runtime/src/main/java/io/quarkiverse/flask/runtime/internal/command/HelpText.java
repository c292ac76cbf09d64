package io.quarkiverse.flask.runtime.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts that {@code --help} prints, arranged as click does.
 */
final class HelpText {

    /** The text of a longer name stands below it. */
    private static final int WIDEST_NAME = 30;
    private static final String HELP = "Show this message and exit.";

    private HelpText() {
    }

    /** Returns the usage of a command: {@code Usage: flask init-db [OPTIONS] NAME [REST]...}. */
    static String usage(String called, CommandSpec command) {
        if (command.verbatim()) {
            return "Usage: %s [ARGS]...".formatted(called);
        }
        return "Usage: %s [OPTIONS]%s".formatted(called, command.arguments().stream()
                .map(HelpText::usage).collect(Collectors.joining()));
    }

    private static String usage(CommandParameter argument) {
        String name = argument.required() ? argument.metavar() : "[%s]".formatted(argument.metavar());
        return " " + name + (argument.isMany() ? "..." : "");
    }

    /** Returns the usage of a group of commands. */
    static String usageOfGroup(String called) {
        return "Usage: %s [OPTIONS] COMMAND [ARGS]...".formatted(called);
    }

    static List<String> of(String called, CommandSpec command) {
        List<String> lines = new ArrayList<>();
        lines.add(usage(called, command));
        describe(command.help(), lines);
        Map<String, String> options = new LinkedHashMap<>();
        command.options().forEach(option -> options.put(option(option), described(option)));
        options.put("--help", HELP);
        list("Options:", options, lines);
        return lines;
    }

    static List<String> ofGroup(String called, String help, Map<String, String> commands) {
        List<String> lines = new ArrayList<>();
        lines.add(usageOfGroup(called));
        describe(help, lines);
        list("Options:", Map.of("--help", HELP), lines);
        list("Commands:", commands, lines);
        return lines;
    }

    /** Returns the first line of a command's help. */
    static String brief(CommandSpec command) {
        return command.help().strip().lines().findFirst().orElse("");
    }

    private static void describe(String help, List<String> lines) {
        if (!help.isBlank()) {
            lines.add("");
            help.strip().lines().map(line -> line.isBlank() ? "" : "  " + line.strip()).forEach(lines::add);
        }
    }

    /** Names an option, its short names first. */
    private static String option(CommandParameter option) {
        String names = option.names().stream().sorted((one, other) -> Boolean.compare(one.startsWith("--"),
                other.startsWith("--"))).collect(Collectors.joining(", "));
        return option.source() == CommandParameter.Source.FLAG ? names : names + " " + option.metavar();
    }

    private static String described(CommandParameter option) {
        String more = option.required() ? "[required]"
                : option.defaultValue().isEmpty() ? "" : "[default: %s]".formatted(option.defaultValue());
        return more.isEmpty() ? option.help() : option.help().isEmpty() ? more : option.help() + "  " + more;
    }

    private static void list(String title, Map<String, String> entries, List<String> lines) {
        int width = Math.min(entries.keySet().stream().mapToInt(String::length).max().orElse(0), WIDEST_NAME);
        lines.add("");
        lines.add(title);
        entries.forEach((name, text) -> {
            String cell = "  " + name + " ".repeat(Math.max(0, width - name.length())) + "  ";
            if (name.length() > width && !text.isEmpty()) {
                lines.add(cell.stripTrailing());
                cell = " ".repeat(width + 4);
            }
            lines.add((cell + text).stripTrailing());
        });
    }
}
