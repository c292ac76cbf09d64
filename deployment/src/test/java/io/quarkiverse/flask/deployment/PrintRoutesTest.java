package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class PrintRoutesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.print-routes", "rule")
            .setLogRecordPredicate(entry -> entry.getLoggerName().equals("io.quarkiverse.flask.routes"))
            .assertLogRecords(entries -> assertThat(entries).singleElement().extracting(PrintRoutesTest::text).isEqualTo("""
                    Rules that the build knows; those added in code are not among them:
                    Endpoint  Methods  Rule                  \s
                    --------  -------  -----------------------
                    login     POST     /login                \s
                    static    GET      /static/<path:filename>
                    user      GET      /user/<name>          \s"""));

    @Test
    void theBuildPrintsTheTable() {
        // what it has printed is compared above
    }

    private static String text(LogRecord entry) {
        return String.format(entry.getMessage(), entry.getParameters()).replace(System.lineSeparator(), "\n");
    }

    static class Views {

        @Route("/user/<name>")
        String user(String name) {
            return name;
        }

        @Post("/login")
        String login() {
            return "welcome";
        }
    }
}
