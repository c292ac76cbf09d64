package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.testing.CliResult;
import io.quarkus.test.QuarkusUnitTest;

class ServerOptionsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Setup.class));

    @Inject
    FlaskApp app;

    @Test
    void testsListenWhereTheyWouldWithoutCode() {
        assertThat(get("/").asString()).isEqualTo("here");
        assertThat(app.testClient().get("/").text()).isEqualTo("here");
    }

    @Test
    void whatIsNoHostOrPortIsRefused() {
        assertThat(Setup.REFUSED).containsExactly(
                "FlaskApp.host takes a name or an address; 0.0.0.0 for all of this machine's.",
                "FlaskApp.port takes a port, 1 to 65535, or 0 for any that is free, not 70000.",
                "FlaskApp.port takes a port, 1 to 65535, or 0 for any that is free, not -1.");
    }

    @Test
    void optionsAreTakenWhileTheApplicationStartsOnly() {
        assertThatThrownBy(() -> app.host("localhost")).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("FlaskApp.host can no longer be called");
        assertThatThrownBy(() -> app.port(1)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("FlaskApp.port can no longer be called");
        assertThatThrownBy(() -> app.debug(true)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("FlaskApp.debug can no longer be called");
    }

    @Test
    void aServerThatRunsSaysWhere() {
        CliResult result = app.testCliRunner().invoke("run");
        assertThat(result.output()).matches("The server runs already, at http://.*:\\d+/?\\.\\R");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aServerThatRunsTakesNoOptions() {
        CliResult result = app.testCliRunner().invoke("run", "--no-debug");
        assertThat(result.stderr()).startsWith("Error: The server runs already").contains("Give it options when you start it.");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void aPortOutOfRangeIsWrongUsage() {
        CliResult result = app.testCliRunner().invoke("run", "-p", "70000");
        assertThat(result.stderr()).isEqualToNormalizingNewlines("""
                Usage: flask run [OPTIONS]
                Try 'flask run --help' for help.

                Error: Invalid value for '--port' / '-p': 70000 is not in the range 0<=x<=65535.
                """);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void helpListsTheOptions() {
        assertThat(app.testCliRunner().invoke("run", "--help").output()).isEqualToNormalizingNewlines("""
                Usage: flask run [OPTIONS]

                  Run the server.

                Options:
                  -h, --host TEXT            The host or address to listen to.
                  -p, --port INTEGER         The port; 0 for any that is free.
                  --debug, --no-debug        Whether the application is debugged; dev mode does.
                  --debugger, --no-debugger  Whether dev mode shows failures on its error page.
                  --help                     Show this message and exit.
                """);
    }

    static class Setup {

        static final List<String> REFUSED = new CopyOnWriteArrayList<>();

        void setup(@Observes FlaskApp app) {
            app.host("192.0.2.1").port(1).get("/", () -> "here");
            refused(() -> app.host(" "));
            refused(() -> app.port(70_000));
            refused(() -> app.port(-1));
        }

        private static void refused(Runnable call) {
            try {
                call.run();
            } catch (IllegalArgumentException e) {
                REFUSED.add(e.getMessage());
            }
        }
    }
}
