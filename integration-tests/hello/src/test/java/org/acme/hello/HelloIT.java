package org.acme.hello;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HelloIT {

    @Test
    void aRuleAddedInTheMainMethodAnswers() {
        assertThat(get("/").asString()).isEqualTo("Hello World!");
    }

    @Test
    void otherPathsAreNotFound() {
        assertThat(get("/other").statusCode()).isEqualTo(404);
        assertThat(get("/other").asString()).contains("<title>404 Not Found</title>");
    }
}
