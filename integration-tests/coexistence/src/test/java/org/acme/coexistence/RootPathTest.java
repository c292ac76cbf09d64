package org.acme.coexistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class RootPathTest {

    @Test
    void requestsKnowWhereTheApplicationIs() {
        JsonPath where = get("/app/where").jsonPath();
        assertThat(where.getString("root")).isEqualTo("/app");
        assertThat(where.getString("path")).isEqualTo("/where");
        assertThat(where.getString("url")).isEqualTo(origin() + "/app/where");
        assertThat(where.getString("baseUrl")).isEqualTo(origin() + "/app/");
    }

    @Test
    void urlsAreBuiltBelowTheRootPath() {
        JsonPath where = get("/app/where").jsonPath();
        assertThat(where.getString("static")).isEqualTo("/app/static/shop.css");
        assertThat(where.getString("external")).isEqualTo(origin() + "/app/");
        assertThat(get("/app/").asString()).contains("/ below /app", "href=\"/app/static/shop.css\"", "\"/app/basket/\"");
    }

    @Test
    void redirectsStayBelowTheRootPath() {
        assertThat(get("/app/old").header("Location")).isEqualTo("/app/");
        Response slash = get("/app/slash?a=1");
        assertThat(slash.statusCode()).isEqualTo(308);
        assertThat(slash.header("Location")).isEqualTo(origin() + "/app/slash/?a=1");
    }

    @Test
    void theRootPathWithoutItsSlashRedirectsToIt() {
        Response answer = get("/app");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(origin() + "/app/");
    }

    @Test
    void pathsOutsideOfTheRootPathAreNotTheApplications() {
        for (String path : new String[] { "/", "/where", "/application/where", "/static/shop.css", "/apple" }) {
            Response answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.header("X-Powered-By")).as(path).isNull();
        }
    }

    @Test
    void theSessionCookieBelongsToTheRootPath() {
        CookieFilter cookies = new CookieFilter();
        Response put = given().basePath("").filter(cookies).redirects().follow(false).post("/app/basket/ink");
        assertThat(put.header("Location")).isEqualTo("/app/basket/");
        assertThat(put.header("Set-Cookie")).contains("Path=/app");
        assertThat(given().basePath("").filter(cookies).get("/app/basket/").asString()).startsWith("ink");
    }

    @Test
    void whatAProxyForwardsIsInUrls() {
        JsonPath where = given().basePath("").header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "shop.example.com").header("X-Forwarded-For", "192.0.2.7")
                .get("/app/where").jsonPath();
        assertThat(where.getString("url")).isEqualTo("https://shop.example.com/app/where");
        assertThat(where.getString("external")).isEqualTo("https://shop.example.com/app/");
        assertThat(where.getString("scheme")).isEqualTo("https");
        assertThat(where.getString("remote")).isEqualTo("192.0.2.7");
    }

    @Test
    void thePrefixThatAProxyTakesAwayIsInUrls() {
        JsonPath where = prefixed("/app/where").jsonPath();
        assertThat(where.getString("root")).isEqualTo("/market/app");
        assertThat(where.getString("path")).isEqualTo("/where");
        assertThat(where.getString("url")).isEqualTo(origin() + "/market/app/where");
        assertThat(where.getString("static")).isEqualTo("/market/app/static/shop.css");
        assertThat(where.getString("external")).isEqualTo(origin() + "/market/app/");
        assertThat(prefixed("/app/slash").header("Location")).isEqualTo(origin() + "/market/app/slash/");
        assertThat(prefixed("/app/back-office/safe").statusCode()).isEqualTo(401);
    }

    private static Response prefixed(String path) {
        return given().basePath("").redirects().follow(false).header("X-Forwarded-Prefix", "/market").get(path);
    }

    private static Response get(String path) {
        return given().basePath("").redirects().follow(false).get(path);
    }

    private static String origin() {
        return "http://localhost:" + RestAssured.port;
    }
}
