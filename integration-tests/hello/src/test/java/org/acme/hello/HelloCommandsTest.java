package org.acme.hello;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;

@QuarkusMainTest
class HelloCommandsTest {

    @Test
    @Launch("routes")
    void aMainMethodOfItsOwnRunsCommandsToo(LaunchResult result) {
        assertThat(result.getOutputStream()).contains("GET /     GET      /                      ");
    }

    @Test
    @Launch(value = { "--port", "70000" }, exitCode = 2)
    void aPortThatIsNoneIsWrongUsage(LaunchResult result) {
        assertThat(result.getErrorStream())
                .contains("Error: Invalid value for '--port' / '-p': 70000 is not in the range 0<=x<=65535.");
    }

    @Test
    @Launch(value = { "run", "--bogus" }, exitCode = 2)
    void anUnknownOptionIsWrongUsage(LaunchResult result) {
        assertThat(result.getErrorStream()).contains("Error: No such option '--bogus'.");
    }

    @Test
    @Launch(value = "nope", exitCode = 2)
    void anUnknownCommandEndsWithTwo(LaunchResult result) {
        assertThat(result.getErrorStream()).anyMatch(line -> line.startsWith("Error: No such command 'nope'."));
    }
}
