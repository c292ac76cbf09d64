package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class ViewProblemsTest {

    private static final String CLASS = "io.quarkiverse.flask.deployment.ViewProblemsTest$";

    @RegisterExtension
    static final QuarkusUnitTest TEST = Problems.of(new Class<?>[] { Broken.class, Abstract.class },
            CLASS + "Broken#hidden(): a view must not be private. Remove 'private'.",
            CLASS + "Broken#shared(): a view must not be static: it is called on a bean. Remove 'static'.",
            CLASS + "Abstract#missing(): a view must not be abstract, nor in an abstract class or interface. "
                    + "Declare it in a concrete class.",
            CLASS + "Broken#nothing(): a view must not return void: its result is the response. "
                    + "Return a String, or Response for more.",
            CLASS + "Broken#withoutVariable(String): the parameter 'name' has no variable: none of the rules [/e] has <name>. "
                    + "Add the variable, or remove the parameter; a view may also take Request, Session, Globals, FlaskApp and "
                    + "RoutingContext.",
            CLASS + "Broken#withoutParameter(): the rule '/f/<post_id>' has the variable <post_id>, but the method has no "
                    + "parameter 'postId'. Add it, or rename one.",
            CLASS + "Broken#wrongType(int): the parameter 'name' is a int, but <name> of the rule '/g/<name>' gives a String. "
                    + "Declare it as String, or use another converter.",
            CLASS + "Broken#wrongNumber(UUID): the parameter 'id' is a java.util.UUID, but <id> of the rule '/h/<int:id>' gives "
                    + "an integer. Declare it as int, long or BigInteger, or use another converter.",
            CLASS + "Broken#sometimesMissing(int): the parameter 'page' is a primitive int, but not every rule of "
                    + "[/i/<int:page>, /i/] has <page>. Declare it as Integer, which may be null, or give that rule a default: "
                    + "defaults = @Arg(name = \"page\", value = \"…\").");

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    static class Broken {

        @Route("/a")
        private String hidden() {
            return "";
        }

        @Route("/b")
        static String shared() {
            return "";
        }

        @Route("/d")
        void nothing() {
        }

        @Route("/e")
        String withoutVariable(String name) {
            return "";
        }

        @Route("/f/<post_id>")
        String withoutParameter() {
            return "";
        }

        @Route("/g/<name>")
        String wrongType(int name) {
            return "";
        }

        @Route("/h/<int:id>")
        String wrongNumber(UUID id) {
            return "";
        }

        @Route("/i/<int:page>")
        @Route("/i/")
        String sometimesMissing(int page) {
            return "";
        }
    }

    abstract static class Abstract {

        @Route("/c")
        abstract String missing();
    }
}
