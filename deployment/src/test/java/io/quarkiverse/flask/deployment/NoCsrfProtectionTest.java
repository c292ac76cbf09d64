package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Post;
import io.quarkus.test.QuarkusUnitTest;

class NoCsrfProtectionTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class));

    @Test
    void nothingIsRefusedUnlessItIsAskedFor() {
        assertThat(given().header("Sec-Fetch-Site", "cross-site").header("Origin", "https://evil.test").post("/change")
                .asString()).isEqualTo("changed");
    }

    static class Views {

        @Post("/change")
        String change() {
            return "changed";
        }
    }
}
