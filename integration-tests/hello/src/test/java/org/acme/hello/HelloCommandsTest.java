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
    @Launch(value = "nope", exitCode = 2)
    void anUnknownCommandEndsWithTwo(LaunchResult result) {
        assertThat(result.getErrorStream()).anyMatch(line -> line.startsWith("Error: No such command 'nope'."));
    }
}
