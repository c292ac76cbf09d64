package io.quarkiverse.flask.testing;

/**
 * Runs commands in tests and keeps what they print: Flask's {@code FlaskCliRunner}.
 *
 * <pre>
 * CliResult result = app.testCliRunner().invoke("init-db", "--force");
 * assertEquals(0, result.exitCode());
 * assertTrue(result.output().contains("Initialized"));
 * </pre>
 *
 * @since 1.0
 */
public interface FlaskCliRunner {

    /**
     * Runs a command as {@code flask} does.
     *
     * @param args the command's name, after its group's if it is in one, and its arguments
     */
    CliResult invoke(String... args);
}
