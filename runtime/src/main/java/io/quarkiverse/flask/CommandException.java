package io.quarkiverse.flask;

/**
 * Ends a command with a message for whoever runs it, and no stack trace: {@code click.ClickException}.
 *
 * @since 1.0
 */
public class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    /**
     * Ends the command with exit code 1.
     *
     * @param message what is printed after {@code Error: }
     */
    public CommandException(String message) {
        this(message, 1);
    }

    /**
     * Ends the command.
     *
     * @param message what is printed after {@code Error: }
     * @param exitCode the exit code, 0 to 255
     */
    public CommandException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * Returns the exit code.
     */
    public int exitCode() {
        return exitCode;
    }
}
