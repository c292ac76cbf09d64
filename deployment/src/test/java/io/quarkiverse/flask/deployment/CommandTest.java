package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.currentApp;
import static io.quarkiverse.flask.Flask.g;
import static io.quarkiverse.flask.Flask.hasAppContext;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Argument;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.CommandException;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Option;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownAppContext;
import io.quarkiverse.flask.testing.CliResult;
import io.quarkus.test.QuarkusUnitTest;

class CommandTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Tables.class,
            Unit.class, Shop.class, InCode.class, Visits.class));

    @Inject
    FlaskApp app;

    @BeforeEach
    void forget() {
        Tables.torndown.clear();
    }

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
    void aCommandIsNamedAfterItsMethodWithoutItsSuffix() {
        assertThat(output("clear-all")).isEqualTo("cleared\n");
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
        assertThat(wrong("clear-all", "x", "y")).endsWith("Error: Got unexpected extra arguments (x y)\n");
        assertThat(wrong("drop", "--coun", "3")).endsWith("Error: No such option '--coun'. Did you mean '--count'?\n");
        assertThat(wrong("drop", "--count")).endsWith("Error: Option '--count' requires an argument.\n");
        assertThat(wrong("drop", "--count=x"))
                .endsWith("Error: Invalid value for '--count' / '-c': 'x' is not a valid integer.\n");
        assertThat(wrong("drop", "--force=1")).endsWith("Error: Option '--force' does not take a value.\n");
        assertThat(wrong("drop", "-x")).endsWith("Error: No such option '-x'.\n");
        assertThat(wrong("fetch")).endsWith("Error: Missing option '--from'.\n");
    }

    @Test
    void anUnknownCommandIsToldWhichThereAre() {
        assertThat(wrong("nope")).isEqualTo(
                """
                        Usage: flask [OPTIONS] COMMAND [ARGS]...
                        Try 'flask --help' for help.

                        Error: No such command 'nope'. There are 'again', 'clear-all', 'depot', 'drop', 'fail', 'fetch', 'fill', 'greet', \
                        'in-code', 'quit', 'routes', 'shop', 'stock', 'where'.
                        """);
        assertThat(wrong("shop", "nope")).endsWith("Error: No such command 'nope'. There are 'import-items', 'sell'.\n");
    }

    @Test
    void helpListsTheCommands() {
        assertThat(output("--help")).isEqualTo("""
                Usage: flask [OPTIONS] COMMAND [ARGS]...

                Options:
                  --help  Show this message and exit.

                Commands:
                  again
                  clear-all
                  depot
                  drop       Drops tables.
                  fail
                  fetch
                  fill
                  greet
                  in-code
                  quit
                  routes     Show all registered routes with endpoints and methods.
                  shop
                  stock
                  where
                """);
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

    @Test
    void anIntIsTheExitCode() {
        assertThat(app.testCliRunner().invoke("quit", "7").exitCode()).isEqualTo(7);
    }

    @Test
    void aCommandExceptionIsAMessageOnStandardError() {
        CliResult result = app.testCliRunner().invoke("fail", "politely");
        assertThat(result.stdout()).isEqualTo("trying\n");
        assertThat(result.stderr()).isEqualTo("Error: No luck\n");
        assertThat(result.output()).isEqualTo("trying\nError: No luck\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.exception()).isInstanceOf(CommandException.class);
    }

    @Test
    void anyOtherExceptionIsAStackTraceAndExitCodeOne() {
        CliResult result = app.testCliRunner().invoke("fail", "badly");
        assertThat(result.stderr()).startsWith("java.lang.IllegalStateException: boom").contains("Tables.fail(");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.exception()).hasMessage("boom");
        assertThat(Tables.torndown).containsExactly("boom");
    }

    @Test
    void aCommandHasAnApplicationContextThatIsTornDown() {
        assertThat(hasAppContext()).isFalse();
        assertThat(output("where")).isEqualTo("true true 1 2\n");
        assertThat(output("where")).as("the request scope is another one").isEqualTo("true true 1 2\n");
        assertThat(Tables.torndown).containsExactly("null", "null");
        assertThat(hasAppContext()).isFalse();
    }

    @Test
    void commandsOfABlueprintAreGroupedUnderItsName() {
        assertThat(output("shop", "import-items", "2")).isEqualTo("2 items\n");
        assertThat(output("stock")).isEqualTo("the application's\n");
        assertThat(output("shop", "--help")).startsWith("Usage: flask shop [OPTIONS] COMMAND [ARGS]...\n")
                .endsWith("Commands:\n  import-items\n  sell\n");
        CliResult bare = app.testCliRunner().invoke("shop");
        assertThat(bare.exitCode()).isEqualTo(2);
        assertThat(bare.stderr()).startsWith("Usage: flask shop [OPTIONS] COMMAND [ARGS]...\n");
    }

    @Test
    void commandsAddedInCodeReadTheirWordsThemselves() {
        assertThat(output("in-code", "-x", "--help", "y")).isEqualTo("[-x, --help, y]\n");
        assertThat(output("again", "import-items", "1")).isEqualTo("1 items\n");
    }

    @Test
    void commandsOfABlueprintInCodeAreGroupedUnderItsName() {
        assertThat(output("depot", "count", "a", "b")).isEqualTo("2\n");
    }

    @Test
    void aCommandAddedInCodeNeedsANameOfItsOwn() {
        assertThat(InCode.refusals).containsExactly(
                "The command 'in-code' cannot be added: the command added in code has this name already. Give it another.",
                "The command 'shop' cannot be added: a command and the blueprint whose commands are grouped cannot have the same "
                        + "name. Give it another.",
                "The command '--force' cannot be added: a name is a word that does not start with a dash. Say it in kebab case, "
                        + "like init-db.");
    }

    @Test
    void aStartedApplicationTakesNoMoreCommands() {
        assertThatIllegalStateException().isThrownBy(() -> app.command("late", words -> {
        })).withMessageStartingWith("FlaskApp.command can no longer be called: the application has started.");
    }

    @Test
    void routesListsWhatCodeAddedToo() {
        assertThat(output("routes", "--sort", "rule")).isEqualTo("""
                Endpoint    Methods  Rule                  \s
                ----------  -------  -----------------------
                GET /added  GET      /added                \s
                again.item  GET      /again/<int:id>       \s
                shop.item   GET      /shop/<int:id>        \s
                static      GET      /static/<path:filename>
                """);
        assertThat(output("routes", "-s", "match", "--all-methods")).contains("GET, HEAD, OPTIONS  /added");
    }

    @Test
    void runCommandReturnsTheExitCode() {
        assertThat(app.runCommand("quit", "4")).isEqualTo(4);
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

    @RequestScoped
    static class Visits {

        private int count;

        int next() {
            return ++count;
        }
    }

    static class Tables {

        static final List<String> torndown = new ArrayList<>();

        @Inject
        Visits visits;

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
        void clearAllCommand() {
            System.out.println("cleared");
        }

        @Command
        void fetch(@Option(value = "--from", required = true) String source) {
            System.out.println(source);
        }

        @Command
        int quit(int code) {
            return code;
        }

        @Command
        void fail(String how) {
            System.out.println("trying");
            if (how.equals("politely")) {
                throw new CommandException("No luck", 3);
            }
            throw new IllegalStateException("boom");
        }

        @Command
        void where(FlaskApp app, Globals globals) {
            System.out.println((currentApp() == app) + " " + (g() == globals) + " " + visits.next() + " " + visits.next());
        }

        @TeardownAppContext
        void teardown(Throwable failure) {
            torndown.add(failure == null ? "null" : failure.getMessage());
        }
    }

    @Blueprint(name = "shop", urlPrefix = "/shop")
    static class Shop {

        @Route("/<int:id>")
        String item(int id) {
            return "item";
        }

        @Command("import-items")
        void load(int count) {
            System.out.println(count + " items");
        }

        @Command
        void sell() {
        }

        @Command(app = true)
        void stock() {
            System.out.println("the application's");
        }
    }

    static class InCode {

        static final List<String> refusals = new ArrayList<>();

        private static void refused(Runnable addition) {
            try {
                addition.run();
            } catch (IllegalArgumentException e) {
                refusals.add(e.getMessage());
            }
        }

        void add(@Observes FlaskApp app) {
            app.get("/added", () -> "added");
            app.command("in-code", words -> System.out.println(words));
            app.registerBlueprint("depot", depot -> depot.command("count", words -> System.out.println(words.size())));
            refused(() -> app.command("in-code", words -> {
            }));
            refused(() -> app.command("shop", words -> {
            }));
            refused(() -> app.command("--force", words -> {
            }));
            app.registerBlueprint(Shop.class, blueprint -> blueprint.name("again").urlPrefix("/again"));
        }
    }
}
