package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Argument;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.Option;
import io.quarkus.test.QuarkusUnitTest;

class CommandProblemsTest {

    private static final String CLASS = "io.quarkiverse.flask.deployment.CommandProblemsTest$Broken#";

    @RegisterExtension
    static final QuarkusUnitTest TEST = Problems.of(new Class<?>[] { Broken.class, Shop.class },
            CLASS + "hidden(): a command must not be private. Remove 'private'.",
            CLASS + "shared(): a command must not be static: it is called on a bean. Remove 'static'.",
            CLASS + "spaced(): 'init db' cannot be typed as a command: a name is one word that does not start with a dash. Write "
                    + "it in kebab case, like init-db.",
            CLASS + "second(): the command 'first' is " + CLASS + "first()'s already. Give it another name.",
            CLASS + "routes(): the command 'routes' is there already: it lists the rules. Give this one another name.",
            CLASS + "run(): the command 'run' is there already: it starts the server. Give this one another name.",
            CLASS + "shop(): the command 'shop' is named like the blueprint whose commands are grouped under that name. Give it "
                    + "another name.",
            CLASS + "late(Instant): the parameter 'when' is a java.time.Instant, which no word of a command line can be. It may "
                    + "be a String, int, long, double, boolean, Path, an enum, a List of these, String[], FlaskApp or Globals.",
            CLASS + "afterAll(List, String): the argument 'last' comes after one that takes all that remain. Declare that last, "
                    + "or make an @Option of this one.",
            CLASS + "afterOptional(String, String): the argument 'second' is required, but the one before need not be given. Say "
                    + "what this one is by default, or make an @Option of the one before.",
            CLASS + "unseen(): a command returns its exit code or nothing, not a java.lang.String, which nobody would see. Print "
                    + "it, or wait for it, and return void or int.",
            CLASS + "nothing(int): the parameter 'count' is a int, which is always something. Give it a defaultValue, say "
                    + "required = true, or take the wrapper class: null where it is not given.",
            CLASS + "noNumber(int): the default of the parameter 'count' is no value of it: 'many' is not a valid integer.",
            CLASS + "dashes(String): the option 'count' cannot be typed. Begin it with two dashes, or with one dash before one "
                    + "character: --count, -c.",
            CLASS + "twice(String, String): the option '-c' is there already. Give it another name.",
            CLASS + "flag(boolean): the option '--force' is a flag, which is false where it is not given. Leave out 'required' "
                    + "and 'defaultValue'.");

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    static class Broken {

        @Command
        private void hidden() {
        }

        @Command
        static void shared() {
        }

        @Command("init db")
        void spaced() {
        }

        @Command
        void first() {
        }

        @Command("first")
        void second() {
        }

        @Command
        void routes() {
        }

        @Command
        void run() {
        }

        @Command
        void shop() {
        }

        @Command
        void late(Instant when) {
        }

        @Command
        void afterAll(List<String> all, String last) {
        }

        @Command
        void afterOptional(@Argument(required = false) String first, String second) {
        }

        @Command
        String unseen() {
            return "";
        }

        @Command
        void nothing(@Option int count) {
        }

        @Command
        void noNumber(@Option(defaultValue = "many") int count) {
        }

        @Command
        void dashes(@Option("count") String count) {
        }

        @Command
        void twice(@Option("-c") String count, @Option("-c") String colour) {
        }

        @Command
        void flag(@Option(required = true) boolean force) {
        }
    }

    @Blueprint(name = "shop")
    static class Shop {

        @Command
        void sell() {
        }
    }
}
