package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.currentApp;
import static io.quarkiverse.flask.Flask.g;
import static io.quarkiverse.flask.Flask.hasAppContext;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.CommandException;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownAppContext;
import io.quarkiverse.flask.testing.CliResult;
import io.quarkus.test.QuarkusUnitTest;

class CommandTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Tables.class,
            Shop.class, InCode.class, Visits.class));

    @Inject
    FlaskApp app;

    @BeforeEach
    void forget() {
        Tables.torndown.clear();
    }

    @Test
    void aCommandIsNamedAfterItsMethodWithoutItsSuffix() {
        assertThat(output("clear-all")).isEqualTo("cleared\n");
    }

    @Test
    void anUnknownCommandIsToldWhichThereAre() {
        assertThat(wrong("nope")).isEqualTo(
                """
                        Usage: flask [OPTIONS] COMMAND [ARGS]...
                        Try 'flask --help' for help.

                        Error: No such command 'nope'. There are 'again', 'clear-all', 'depot', 'fail', 'in-code', 'quit', 'routes', 'run', 'shop', 'stock', 'where'.
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
                  clear-all  Clears all tables.
                  depot
                  fail
                  in-code
                  quit
                  routes     Show all registered routes with endpoints and methods.
                  run        Run the server.
                  shop
                  stock
                  where
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

        @Command(help = "Clears all tables.")
        void clearAllCommand() {
            System.out.println("cleared");
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
