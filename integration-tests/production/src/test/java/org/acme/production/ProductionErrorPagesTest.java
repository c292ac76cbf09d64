package org.acme.production;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class ProductionErrorPagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "exception", "error", "template", "null", "file", "json", "later", "stream" })
    void failuresTellNothingOfTheApplication(String how) {
        for (String accepted : new String[] { "text/html", "application/json", "*/*" }) {
            Response failed = given().accept(accepted).get("/fails/" + how);
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.asString()).contains("Internal Server Error").doesNotContainIgnoringCase("secret", "exception",
                    "acme", "quark", "flask", ".java", "template", "at ", "/etc");
            assertThat(failed.headers().asList()).noneMatch(header -> header.getValue().contains("SECRET"));
        }
        Response head = given().head("/fails/" + how);
        assertThat(head.asString()).isEmpty();
    }

    @Test
    void whatIsNotThereTellsNothingOfWhatIs() {
        for (String path : new String[] { "/nowhere", "/static/nowhere.css", "/fails/not", "/fails", "/templates/index.html",
                "/application.properties", "/META-INF/MANIFEST.MF" }) {
            Response missing = given().get(path);
            assertThat(missing.statusCode()).as(path).isEqualTo(404);
            assertThat(missing.asString()).contains("404 Not Found").doesNotContain("/order", "shop", "acme", "Exception");
        }
    }
}
