package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class SessionTypeTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.flask.session-type", "redis")
            .assertException(failure -> Problems.assertProblems(failure,
                    """
                            quarkus.flask.session-type=redis: there is no Redis client. Add the extension: ./mvnw quarkus:add-extension \
                            -Dextensions=redis-client, or
                            <dependency>
                              <groupId>io.quarkus</groupId>
                              <artifactId>quarkus-redis-client</artifactId>
                            </dependency>"""));

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }
}
