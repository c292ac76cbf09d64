package io.quarkiverse.flask.runtime.internal.command;

import java.util.List;

/**
 * A command as it was declared.
 *
 * @param group the group it is in, or empty
 * @param name its name there
 * @param help its description, or empty
 * @param description where it is declared
 * @param parameters what its method takes
 * @param verbatim whether it gets its words as they are, options included
 */
public record CommandSpec(String group, String name, String help, String description, List<CommandParameter> parameters,
        boolean verbatim) {

    public CommandSpec {
        parameters = List.copyOf(parameters);
    }

    /** Describes a command that code adds and that reads its words itself. */
    public static CommandSpec inCode(String group, String name) {
        return new CommandSpec(group, name, "", "the command added in code", List.of(), true);
    }

    List<CommandParameter> options() {
        return parameters.stream().filter(CommandParameter::isOption).toList();
    }

    List<CommandParameter> arguments() {
        return parameters.stream().filter(CommandParameter::isArgument).toList();
    }
}
