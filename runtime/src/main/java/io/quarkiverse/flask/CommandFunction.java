package io.quarkiverse.flask;

import java.util.List;

/**
 * A command given as code, see {@link Scaffold#command(String, CommandFunction)}.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface CommandFunction {

    /**
     * Runs the command.
     *
     * @param args the words after its name
     * @throws CommandException to end it with a message and an exit code
     * @throws Exception printed with its stack trace; the exit code is 1
     */
    void run(List<String> args) throws Exception;
}
