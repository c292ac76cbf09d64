package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Argument;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Option;
import io.quarkiverse.flask.testing.CliResult;
import io.quarkus.test.QuarkusUnitTest;

class CommandLineTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Tables.class, Unit.class));

    @Inject
    FlaskApp app;

    @Test
    void argumentsBecomeTheParametersTypes() {
        assertThat(output("fill", "users", "7", "8000000000", "1.5", "yes", "a/b", "rows", "x", "y"))
                .isEqualTo("users 7 8000000000 1.5 true %s ROWS [x, y]\n".formatted(Path.of("a/b")));
    }

    @Test
    void optionsStandAnywhereAndHaveDefaults() {
        assertThat(output("drop", "users")).isEqualTo("[users] 3 null false [] null\n");
        assertThat(output("drop", "--count", "4", "users", "--force", "--day=MONDAY", "orders"))
                .isEqualTo("[users, orders] 4 null true [MONDAY] null\n");
        assertThat(output("drop", "-fc5", "--limit=9", "--day", "monday", "--day", "FRIDAY", "--unit", "kilos"))
                .isEqualTo("[] 5 9 true [MONDAY, FRIDAY] KILOS\n");
        assertThat(output("drop", "--", "--force", "--", "-c")).isEqualTo("[--force, --, -c] 3 null false [] null\n");
    }

    @Test
    void anArgumentMayHaveADefault() {
        assertThat(output("greet")).isEqualTo("Hello, World!\n");
        assertThat(output("greet", "Ann")).isEqualTo("Hello, Ann!\n");
    }

    @Test
    void wrongCallsSayWhyAndEndWithTwo() {
        String usage = """
                Usage: flask fill [OPTIONS] TABLE ROWS LIMIT FACTOR DRY_RUN FILE {ROWS|KILOS} [REST]...
                Try 'flask fill --help' for help.

                Error: %s
                """;
        assertThat(wrong("fill", "users", "7")).isEqualTo(usage.formatted("Missing argument 'LIMIT'."));
        assertThat(wrong("fill", "users", "x", "1", "1", "no", "f", "rows"))
                .isEqualTo(usage.formatted("Invalid value for 'ROWS': 'x' is not a valid integer."));
        assertThat(wrong("fill", "users", "1", "1", "z", "no", "f", "rows"))
                .isEqualTo(usage.formatted("Invalid value for 'FACTOR': 'z' is not a valid float."));
        assertThat(wrong("fill", "users", "1", "1", "1", "maybe", "f", "rows"))
                .isEqualTo(usage.formatted("Invalid value for 'DRY_RUN': 'maybe' is not a valid boolean."));
        assertThat(wrong("fill", "users", "1", "1", "1", "no", "f", "miles"))
                .isEqualTo(usage.formatted("Invalid value for '{ROWS|KILOS}': 'miles' is not one of 'ROWS', 'KILOS'."));
        assertThat(wrong("fill", "users", "1", "1", "1", "no", "f"))
                .isEqualTo(usage.formatted("Missing argument '{ROWS|KILOS}'. Choose from:\n\tROWS,\n\tKILOS"));
        assertThat(wrong("fill", "--nope")).isEqualTo(usage.formatted("No such option '--nope'."));
        assertThat(wrong("greet", "x", "y", "z")).endsWith("Error: Got unexpected extra arguments (y z)\n");
        assertThat(wrong("drop", "--coun", "3")).endsWith("Error: No such option '--coun'. Did you mean '--count'?\n");
        assertThat(wrong("drop", "--count")).endsWith("Error: Option '--count' requires an argument.\n");
        assertThat(wrong("drop", "--count=x"))
                .endsWith("Error: Invalid value for '--count' / '-c': 'x' is not a valid integer.\n");
        assertThat(wrong("drop", "--force=1")).endsWith("Error: Option '--force' does not take a value.\n");
        assertThat(wrong("drop", "-x")).endsWith("Error: No such option '-x'.\n");
        assertThat(wrong("fetch")).endsWith("Error: Missing option '--from'.\n");
    }

    @Test
    void helpOfACommandDescribesItsOptions() {
        assertThat(output("drop", "--count", "--help", "--help")).as("an option takes the next word, as click's do")
                .isEqualTo("""
                        Usage: flask drop [OPTIONS] [TABLES]...

                          Drops tables.

                          All that are named.

                        Options:
                          -c, --count INTEGER             How many.  [default: 3]
                          --limit INTEGER
                          -f, --force                     Without asking.
                          --day [MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY]
                                                          More than one, perhaps.
                          --unit [ROWS|KILOS]
                          --help                          Show this message and exit.
                        """);
    }

    private String output(String... args) {
        CliResult result = app.testCliRunner().invoke(args);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.exception()).isNull();
        assertThat(result.stdout()).isEqualTo(result.output());
        return result.output().replace(System.lineSeparator(), "\n");
    }

    private String wrong(String... args) {
        CliResult result = app.testCliRunner().invoke(args);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(2);
        return result.stderr().replace(System.lineSeparator(), "\n");
    }

    enum Unit {
        ROWS,
        KILOS
    }

    static class Tables {

        @Command
        void fill(String table, int rows, Long limit, double factor, boolean dryRun, Path file, Unit unit, List<String> rest) {
            System.out.println(table + " " + rows + " " + limit + " " + factor + " " + dryRun + " " + file + " " + unit + " "
                    + rest);
        }

        @Command(help = """
                Drops tables.

                All that are named.
                """)
        void drop(@Option(value = { "--count", "-c" }, help = "How many.", defaultValue = "3") int count, String[] tables,
                @Option Integer limit, @Option(value = { "-f", "--force" }, help = "Without asking.") boolean force,
                @Option(value = "--day", help = "More than one, perhaps.") List<DayOfWeek> days, @Option Unit unit) {
            System.out.println(List.of(tables) + " " + count + " " + limit + " " + force + " " + days + " " + unit);
        }

        @Command
        void greet(@Argument(defaultValue = "World") String whom) {
            System.out.println("Hello, " + whom + "!");
        }

        @Command
        void fetch(@Option(value = "--from", required = true) String source) {
            System.out.println(source);
        }
    }
}
