package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.TeardownAppContext;
import io.quarkus.test.QuarkusUnitTest;

class HookProblemsTest {

    private static final String CLASS = "io.quarkiverse.flask.deployment.HookProblemsTest$Broken#";

    @RegisterExtension
    static final QuarkusUnitTest TEST = Problems.of(new Class<?>[] { Broken.class },
            CLASS + "hidden(): a hook must not be private. Remove 'private'.",
            CLASS + "named(String): the parameter 'name' is a java.lang.String, which this hook cannot get. "
                    + "It may take Request, Session, Globals, FlaskApp and RoutingContext.",
            CLASS + "forgetful(): an after-request hook must return the Response to send: the one it got, or another.",
            CLASS + "processor(): a context processor must return a Map<String, ?> of the values it adds to templates.",
            CLASS + "tooLate(Request): the parameter 'request' is a io.quarkiverse.flask.Request, which this hook cannot get. "
                    + "It may take the Throwable, Globals and FlaskApp.",
            CLASS + "unknownCode(): 299 is not a status that an error has. Use a code that abort() knows, 400 to 599.",
            CLASS + "nothing(): an error handler must say what it handles: @ErrorHandler(404), @ErrorHandler(exception = …), or a "
                    + "parameter of the exception's type.",
            CLASS + "silent(): an error handler must not return void: its result is the response.");

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    static class Broken {

        @BeforeRequest
        private void hidden() {
        }

        @BeforeRequest
        void named(String name) {
        }

        @AfterRequest
        void forgetful() {
        }

        @ContextProcessor
        String processor() {
            return "";
        }

        @TeardownAppContext
        void tooLate(Request request) {
        }

        @ErrorHandler(299)
        String unknownCode() {
            return "";
        }

        @ErrorHandler
        String nothing() {
            return "";
        }

        @ErrorHandler(404)
        void silent() {
        }
    }
}
