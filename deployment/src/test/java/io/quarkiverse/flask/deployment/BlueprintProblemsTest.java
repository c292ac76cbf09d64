package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.MethodView;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class BlueprintProblemsTest {

    private static final String CLASS = "io.quarkiverse.flask.deployment.BlueprintProblemsTest$";

    @RegisterExtension
    static final QuarkusUnitTest TEST = Problems.of(new Class<?>[] { First.class, Second.class, Dotted.class, Orphan.class,
            Itself.class, Sloping.class, NoView.class, Empty.class, Twice.class, Variable.class },
            CLASS + "Second: the blueprint 'same' is " + CLASS
                    + "First's already: URLs are built by its name. Give it another, "
                    + "or nest this class in the other one to add to that blueprint.",
            CLASS + "Dotted: the blueprint's name 'a.b' must not hold a dot, which separates it from its endpoints. Say "
                    + "parent = … to nest it.",
            CLASS + "Orphan: the parent java.lang.String is no blueprint. Annotate it with @Blueprint, or leave out 'parent'.",
            CLASS + "Itself: the blueprint is nested in itself, by way of " + CLASS + "Itself. Leave out one 'parent'.",
            CLASS + "Sloping: the prefix 'sloping' does not start with a slash. Write \"/sloping\".",
            CLASS + "NoView: @Route on a class needs methods named after HTTP methods. Extend MethodView, or annotate a method.",
            CLASS + "Empty: it has no method that answers. Name one after an HTTP method: get, post, put, patch, delete, head, "
                    + "options or trace.",
            CLASS + "Twice: it has 2 methods 'get', and only one can answer GET. Rename the others.",
            CLASS + "Variable#page(): the rule '/<lang>/page' has the variable <lang>, but the method has no parameter 'lang'. "
                    + "Add it, or rename one.");

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    @Blueprint(name = "same")
    static class First {
    }

    @Blueprint(name = "same")
    static class Second {
    }

    @Blueprint(name = "a.b")
    static class Dotted {
    }

    @Blueprint(parent = String.class)
    static class Orphan {
    }

    @Blueprint(parent = Itself.class)
    static class Itself {
    }

    @Blueprint(urlPrefix = "sloping")
    static class Sloping {
    }

    @Route("/no-view")
    static class NoView {

        String get() {
            return "";
        }
    }

    @Route("/empty")
    static class Empty extends MethodView {
    }

    @Route("/twice/<int:id>")
    static class Twice extends MethodView {

        String get() {
            return "";
        }

        String get(int id) {
            return "";
        }
    }

    @Blueprint(urlPrefix = "/<lang>")
    static class Variable {

        @Route("/page")
        String page() {
            return "";
        }
    }
}
