package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a command of the annotated method: Flask's {@code @app.cli.command()}.
 * <p>
 * The declaring class becomes a CDI bean by itself. A command is run by its name from the packaged application, without the
 * HTTP server ({@code java -jar quarkus-run.jar init-db}), in dev mode's console ({@code flask init-db}), in tests
 * ({@link FlaskApp#testCliRunner()}) and in code ({@link FlaskApp#runCommand(String...)}); each time in an application context.
 * Those of a {@link Blueprint} are grouped under its name: {@code flask shop import-items}.
 * <p>
 * Parameters are the command's arguments in order, unless they are an {@link Option}: {@code String}, {@code int},
 * {@code long}, {@code double}, {@code boolean}, their wrappers, {@code Path} or an enum; as the last argument, a
 * {@code List} of these or {@code String...} takes all that remain. A {@link FlaskApp} and {@link Globals} are given, too.
 * <p>
 * The method prints to {@code System.out}. It returns {@code void}, or an {@code int}: the exit code. A
 * {@link CommandException} ends the command with a message, any other exception with its stack trace and exit code 1.
 *
 * <pre>
 * &#64;Command(help = "Creates the tables.")
 * void initDb(&#64;Option(help = "Drop them first.") boolean force) { // flask init-db --force
 *     …
 * }
 * </pre>
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Command {

    /**
     * Names the command. Unless given, it is the method's name in kebab case, without {@code -command}, {@code -cmd},
     * {@code -group} or {@code -grp} at its end, as click has it.
     */
    String value() default "";

    /**
     * Describes the command in its {@code --help}; the first line, in the list of commands, too.
     */
    String help() default "";

    /**
     * Tells whether a command of a {@link Blueprint} is not grouped under its name: Flask's {@code cli_group=None}.
     */
    boolean app() default false;
}
