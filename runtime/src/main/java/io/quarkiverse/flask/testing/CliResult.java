package io.quarkiverse.flask.testing;

/**
 * What came of a command: click's {@code Result}.
 *
 * @param output everything it printed, in that order
 * @param stdout what it printed to standard output
 * @param stderr what it printed to standard error
 * @param exitCode 0 for success
 * @param exception what it failed with, or {@code null}
 * @since 1.0
 */
public record CliResult(String output, String stdout, String stderr, int exitCode, Throwable exception) {
}
