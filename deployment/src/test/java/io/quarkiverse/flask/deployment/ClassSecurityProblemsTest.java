package io.quarkiverse.flask.deployment;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.MethodView;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

class ClassSecurityProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Problems.class, Guarded.class, Inherited.class, Inheriting.class))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-security", Version.getVersion())))
            .assertException(failure -> Problems.assertProblems(failure,
                    "ClassSecurityProblemsTest$Inheriting#get(): @RolesAllowed on the class does not guard this method, which is "
                            + "inherited from io.quarkiverse.flask.deployment.ClassSecurityProblemsTest$Inherited. Override it, or "
                            + "annotate it there.",
                    "ClassSecurityProblemsTest$Guarded#forbidden(): @RolesAllowed on its class forbids it to those whose requests are "
                            + "refused, but it takes part in their answers. Annotate it with @PermitAll, or move it to another "
                            + "class."));

    @Test
    void annotationsOfClassesThatGuardTooMuchOrTooLittleAreRefused() {
        throw new AssertionError("The build must fail");
    }

    abstract static class Inherited extends MethodView {

        String get() {
            return "secret";
        }

        @PermitAll
        String put() {
            return "open on purpose";
        }
    }

    @Route("/inheriting")
    @RolesAllowed("admin")
    static class Inheriting extends Inherited {

        String post() {
            return "secret";
        }
    }

    @RolesAllowed("admin")
    static class Guarded {

        @BeforeRequest
        void guard() {
            // checked as views are
        }

        @Route("/view")
        String view() {
            return "secret";
        }

        @ErrorHandler(403)
        String forbidden() {
            return "not for you";
        }

        @AfterRequest
        @PermitAll
        Response finish(Response response) {
            return response;
        }
    }
}
