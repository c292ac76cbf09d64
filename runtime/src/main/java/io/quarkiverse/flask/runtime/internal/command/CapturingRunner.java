package io.quarkiverse.flask.runtime.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkiverse.flask.testing.CliResult;
import io.quarkiverse.flask.testing.FlaskCliRunner;

/**
 * Runs commands and keeps what they print.
 */
public final class CapturingRunner implements FlaskCliRunner {

    private final CommandLine commandLine;

    public CapturingRunner(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    public CliResult invoke(String... args) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandLine.Outcome outcome = commandLine.run("flask", printing(out, both), printing(err, both), List.of(args));
        return new CliResult(text(both), text(out), text(err), outcome.exitCode(), outcome.exception());
    }

    private static PrintStream printing(ByteArrayOutputStream own, ByteArrayOutputStream both) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                own.write(b);
                both.write(b);
            }
        }, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
