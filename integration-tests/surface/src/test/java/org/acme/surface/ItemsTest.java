package org.acme.surface;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The snippets of the page on templates. */
@QuarkusTest
class ItemsTest {

    private static final String JSON = "[{\"name\": \"red pen\", \"price\": 1.5}, {\"name\": \"\\u003cink\\u003e\", \"price\": 12.25}]";

    @Test
    void theListIsTypeSafeAndEscaped() {
        assertEquals(page("/items/"), given().get("/items/").asString());
    }

    @Test
    void theListMayBeStreamed() {
        assertEquals(page("/items/stream"), given().get("/items/stream").asString());
    }

    @Test
    void aRowIsAFragment() {
        assertEquals("<tr><td>Red Pen</td><td>1.5</td></tr>\n", given().get("/items/named/red pen").asString());
    }

    private static String page(String path) {
        return """
                <!doctype html>
                <title>2 items for everybody at %s</title>
                <table>
                <caption>Prices in €</caption>
                <tr><td>Red Pen</td><td>1.5</td></tr>
                <tr><td>&lt;Ink&gt;</td><td>12.2</td></tr>
                </table>
                <p data-items='%s'>no note</p>
                <script>show(%s);</script>
                """.formatted(path, JSON, JSON);
    }
}
