package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkus.test.QuarkusUnitTest;

class SessionInterfaceProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Kept.class, First.class, Second.class))
            .assertException(failure -> Problems.assertProblems(failure,
                    "%1$sFirst, %1$sSecond: more than one bean is a SessionInterface. Keep one; @IfBuildProfile "
                            .formatted(SessionInterfaceProblemsTest.class.getName() + "$")
                            + "chooses among several."));

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    abstract static class Kept implements SessionInterface {

        @Override
        public Session open(FlaskApp app, Request request) {
            return null;
        }

        @Override
        public void save(FlaskApp app, Session session, Response response) {
            // nothing is kept
        }
    }

    @Singleton
    static class First extends Kept {
    }

    @Singleton
    static class Second extends Kept {
    }
}
