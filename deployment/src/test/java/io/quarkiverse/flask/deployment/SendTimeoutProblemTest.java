package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class SendTimeoutProblemTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.flask.send-timeout", "0S")
            .assertException(failure -> assertThat(failure).hasStackTraceContaining(
                    "quarkus.flask.send-timeout is PT0S: it must be longer than nothing, such as 60S."));

    @Test
    void aServerThatWaitsForNobodyDoesNotStart() {
        Assertions.fail();
    }
}
