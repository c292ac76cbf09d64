package io.quarkiverse.flask.deployment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Route;
import io.quarkus.security.Authenticated;
import io.quarkus.test.QuarkusUnitTest;

class SecurityProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Problems.class, Application.class, Guarded.class))
            .assertException(failure -> Problems.assertProblems(failure,
                    "SecurityProblemsTest$Application#secret(): @RolesAllowed is not checked: the application has no "
                            + "security. Add an extension that authenticates, such as",
                    "SecurityProblemsTest$Application#guard(): @RolesAllowed is not checked",
                    "SecurityProblemsTest$Guarded#view(): @Authenticated on its class is not checked"));

    @Test
    void annotationsThatNobodyChecksAreRefused() {
        throw new AssertionError("The build must fail");
    }

    static class Application {

        @BeforeRequest
        @RolesAllowed("admin")
        void guard() {
            // the annotation is the guard
        }

        @Route("/open")
        @PermitAll
        String open() {
            return "open";
        }

        @Route("/secret")
        @RolesAllowed("admin")
        String secret() {
            return "secret";
        }
    }

    @Authenticated
    static class Guarded {

        @Route("/view")
        String view() {
            return "secret";
        }
    }
}
