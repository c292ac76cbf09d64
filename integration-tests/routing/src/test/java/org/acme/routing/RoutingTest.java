package org.acme.routing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class RoutingTest {

    @Test
    void aDefaultHasOneUrl() {
        assertThat(get("/items/").asString()).contains("<h1>Page 1</h1>");
        assertThat(get("/items/page/2").asString()).contains("<h1>Page 2</h1>");
        assertThat(redirected("/items/page/1?x=1")).endsWith("/items/?x=1");
        assertThat(get("/items/page/0").statusCode()).isEqualTo(404);
    }

    @Test
    void templatesLinkItemsAndTags() {
        assertThat(get("/items/").asString()).contains("<a href=\"/items/1\">Spade</a>", "<a href=\"/items/page/2\">Next</a>",
                "<a href=\"/tagged/garden+tools?sort=name\">Tagged</a>");
    }

    @Test
    void aliasesAndOldUrlsRedirect() {
        assertThat(redirected("/products/2.html?x=1")).endsWith("/items/2?x=1");
        assertThat(redirected("/old/2?x=1")).endsWith("/items/2");
        assertThat(redirected("/by-name/Rake")).endsWith("/items/2");
    }

    @Test
    void aConverterAsksTheWarehouse() {
        assertThat(get("/tagged/garden").jsonPath().getList("name")).containsExactly("Spade", "Rake");
        assertThat(get("/tagged/garden+tools").jsonPath().getList("name")).containsExactly("Spade");
        assertThat(get("/tagged/kitchen").statusCode()).isEqualTo(404);
        assertThat(get("/tagged/few/garden").statusCode()).isEqualTo(200);
        assertThat(get("/tagged/few/garden+tools").statusCode()).isEqualTo(404);
    }

    @Test
    void aSegmentMayHoldSeveralVariables() {
        assertThat(get("/releases/v3.14").asString()).isEqualTo("null 3.14 null");
        assertThat(get("/releases/my-app-3.14.tar.gz").asString()).isEqualTo("my-app 3.14 tar.gz");
        assertThat(get("/releases/my-app-3.14.rar").statusCode()).isEqualTo(404);
    }

    @Test
    void viewsAreNamedByEndpointAndByMethod() {
        Response links = get("/links");
        assertThat(links.jsonPath().getString("string")).isEqualTo("/items/7");
        assertThat(links.jsonPath().getString("method")).isEqualTo("/items/7");
        assertThat(links.jsonPath().getString("query")).isEqualTo("/items/7?sort=name#top");
        assertThat(links.jsonPath().getString("first")).isEqualTo("/items/");
        assertThat(links.jsonPath().getString("converted")).isEqualTo("/tagged/garden+tools");
        assertThat(links.jsonPath().getString("omitted")).isEqualTo("/releases/v3.1");
        assertThat(redirected("/", 302)).endsWith("/items/");
    }

    @Test
    void rulesAreAddedInCode() {
        assertThat(get("/spade").jsonPath().getInt("id")).isEqualTo(1);
        assertThat(get("/rules").jsonPath().getList("$")).contains("/tagged/<tags:tags>", "/rake",
                "/releases/v<int:major>.<int:minor>");
    }

    @Test
    void otherMethodsAreRefusedWithTheSetOfThoseAllowed() {
        Response response = when().post("/items/1");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "DELETE");
        assertThat(when().delete("/items/1").asString()).isEqualTo("No longer here: 1");
    }

    @Test
    void longAndHostilePathsAreAnswered() {
        char[] dashes = new char[3_000];
        Arrays.fill(dashes, '-');
        for (String path : new String[] { "/releases/" + new String(dashes), "/items/" + "9".repeat(3_000),
                "/tagged/" + "+".repeat(3_000), "/%2e%2e/%2e%2e/etc/passwd", "/items/%00", "/items/%ff%fe",
                "/a".repeat(1_500) }) {
            assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static String redirected(String path) {
        return redirected(path, 308);
    }

    private static String redirected(String path, int status) {
        Response response = given().redirects().follow(false).get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        return response.header("Location");
    }
}
