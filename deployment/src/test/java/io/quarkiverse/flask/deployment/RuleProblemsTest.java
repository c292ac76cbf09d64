package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Arg;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class RuleProblemsTest {

    private static final String CLASS = "io.quarkiverse.flask.deployment.RuleProblemsTest$Broken#";

    @RegisterExtension
    static final QuarkusUnitTest TEST = Problems.of(new Class<?>[] { Broken.class },
            CLASS + "noSlash(): the rule 'about' is not one: it must start with a slash. Write '/about'.",
            CLASS + "unclosed(): the rule '/a/<name' is not one: '<name' at index 3 is no variable. "
                    + "Write <name>, <converter:name> or <converter(arguments):name>.",
            CLASS + "unknownConverter(String): the rule '/b/<nope:x>' is not one: there is no converter 'nope'. "
                    + "Use one of [any, default, float, int, path, string, uuid].",
            CLASS + "twice(String): the rule '/c/<x>/<x>' is not one: the variable <x> is there twice. Rename one.",
            CLASS + "unknownArgument(int): the rule '/d/<int(most=3):x>' is not one: the converter 'int' has no argument 'most'. "
                    + "It has [fixed_digits, min, max, signed].",
            CLASS + "unreadableArguments(int): the rule '/e/<int(min=-5):x>' is not one: "
                    + "the converter's arguments (min=-5) are not readable from 'min=-5' on. Write them like (1, 'two', name=3).",
            CLASS + "methodsInOne(): the rule '/f' is not one: 'GET, POST' is no HTTP method. "
                    + "List methods one by one: methods = { \"GET\", \"POST\" }.",
            CLASS + "badDefault(int): the default 'one' of <page> is not int, which the parameter 'page' takes.",
            CLASS + "dotted(): the endpoint 'shop.cart' must not hold a dot, which separates a blueprint's name. Use '_'.",
            CLASS + "second(): the endpoint 'first' is " + CLASS
                    + "first()'s already: URLs are built by endpoint, so each names "
                    + "one view. Rename the method, or say @Route(…, endpoint = \"…\").",
            CLASS + "files(): the endpoint 'static' is that of the static files. Rename the method, or say "
                    + "@Route(…, endpoint = \"…\").");

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    static class Broken {

        @Route("about")
        String noSlash() {
            return "";
        }

        @Route("/a/<name")
        String unclosed() {
            return "";
        }

        @Route("/b/<nope:x>")
        String unknownConverter(String x) {
            return "";
        }

        @Route("/c/<x>/<x>")
        String twice(String x) {
            return "";
        }

        @Route("/d/<int(most=3):x>")
        String unknownArgument(int x) {
            return "";
        }

        @Route("/e/<int(min=-5):x>")
        String unreadableArguments(int x) {
            return "";
        }

        @Route(value = "/f", methods = "GET, POST")
        String methodsInOne() {
            return "";
        }

        @Route(value = "/g", defaults = @Arg(name = "page", value = "one"))
        String badDefault(int page) {
            return "";
        }

        @Route(value = "/h", endpoint = "shop.cart")
        String dotted() {
            return "";
        }

        @Get("/i")
        String first() {
            return "";
        }

        @Get(value = "/j", endpoint = "first")
        String second() {
            return "";
        }

        @Get(value = "/k", endpoint = "static")
        String files() {
            return "";
        }
    }
}
