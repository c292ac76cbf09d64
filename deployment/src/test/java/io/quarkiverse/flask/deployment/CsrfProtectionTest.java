package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;

class CsrfProtectionTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Admin.class)
                    .addAsResource(new StringAsset("a file"), "static/a.txt"))
            .overrideConfigKey("quarkus.flask.csrf-protection", "true")
            .overrideConfigKey("quarkus.flask.csrf-trusted-origins", "https://pay.test,http://localhost:3000")
            .overrideConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true")
            .overrideConfigKey("quarkus.http.proxy.allow-x-forwarded", "true")
            .overrideConfigKey("quarkus.http.proxy.enable-forwarded-host", "true")
            .setLogRecordPredicate(record -> record.getMessage().contains("was refused"))
            .assertLogRecords(records -> assertThat(records)
                    .allSatisfy(record -> assertThat(record.getLevel()).hasToString("WARN"))
                    .extracting(record -> record.getMessage().formatted(record.getParameters()))
                    .contains(
                            "POST http://shop.test/change%0Aagain was refused: its Sec-Fetch-Site is 'cross-site', and its Origin, "
                                    + "'https://evil.test', not in quarkus.flask.csrf-trusted-origins"));

    @Inject
    FlaskApp app;

    @BeforeEach
    void forget() {
        Views.CALLS.clear();
    }

    @ParameterizedTest
    @CsvSource({
            ",,200", "same-origin,,200", "none,,200", "same-origin,http://shop.test,200", "cross-site,,403", "same-site,,403",
            "cross-site,https://evil.test,403", "cross-site,null,403", "cross-site,https://pay.test,200",
            "same-site,https://pay.test,200", ",http://shop.test,200", ",https://shop.test,200", ",http://shop.test:8081,403",
            ",http://evil.test,403", ",null,403", ",https://pay.test,200", ",http://localhost:3000,200" })
    void whoMaySendIsDecidedByWhatBrowsersSay(String site, String origin, int status) {
        assertThat(from(site, origin).post("/change").statusCode()).isEqualTo(status);
        assertThat(from(site, origin).get("/change").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({ "https://shop.test,200", "http://shop.test,403", "https://shop.test:8443,403" })
    void behindAProxyTheOriginIsTheOneTheClientSees(String origin, int status) {
        assertThat(from(null, origin).header("Host", "inside:8080").header("X-Forwarded-Host", "shop.test")
                .header("X-Forwarded-Proto", "https").post("/change").statusCode()).isEqualTo(status);
    }

    @Test
    void theViewAndBeforeRequestHooksOfARefusedRequestAreNotCalledAfterAndTeardownHooksAre() {
        io.restassured.response.Response response = evil().post("/change");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.header("X-After")).isEqualTo("change_it");
        assertThat(Views.CALLS).containsExactly("handler", "after", "teardown");
    }

    @Test
    void errorHandlersAnswerRefusedRequests() {
        assertThat(evil().post("/change").asString()).isEqualTo("the application refuses");
    }

    @Test
    void aBlueprintsErrorHandlerAnswersForItsViews() {
        assertThat(evil().post("/admin/users").asString()).isEqualTo("the blueprint refuses");
        assertThat(from("same-origin", null).post("/admin/users").asString()).isEqualTo("users");
    }

    @Test
    void viewsOnTheEventLoopAreProtectedToo() {
        assertThat(evil().post("/later").statusCode()).isEqualTo(403);
        assertThat(from("same-origin", null).post("/later").asString()).isEqualTo("later");
    }

    @Test
    void theClientIsNotToldWhy() {
        io.restassured.response.Response response = evil().post("/change%0aagain");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.asString()).doesNotContain("Sec-Fetch", "Origin", "evil.test");
    }

    @Test
    void whatNoRuleAnswersStaysNotFoundOrNotAllowed() {
        assertThat(evil().post("/nowhere").statusCode()).isEqualTo(404);
        assertThat(evil().post("/read").statusCode()).isEqualTo(405);
        assertThat(evil().post("/static/a.txt").statusCode()).isEqualTo(405);
        assertThat(evil().redirects().follow(false).post("/slash").statusCode()).isEqualTo(308);
        assertThat(evil().post("/slash/").statusCode()).isEqualTo(403);
    }

    @Test
    void staticFilesAndAutomaticOptionsAreForAll() {
        assertThat(evil().get("/static/a.txt").asString()).isEqualTo("a file");
        assertThat(evil().options("/change").header("Allow")).contains("POST");
    }

    @Test
    void aMethodInLowerCaseIsNoWayAround() {
        assertThat(evil().request("post", "/change").statusCode()).isEqualTo(403);
    }

    @Test
    void testClientsAreNoBrowsers() {
        assertThat(app.testClient().post("/change").text()).isEqualTo("changed");
        assertThat(app.testClient().post("/change", r -> r.header("Origin", "https://evil.test")).status()).isEqualTo(403);
    }

    @Test
    void theSettingsAreShownWithTheOthers() {
        assertThat(app.config().get("CSRF_PROTECTION")).isEqualTo(true);
        assertThat(app.config().get("CSRF_TRUSTED_ORIGINS")).isEqualTo(List.of("https://pay.test", "http://localhost:3000"));
    }

    private static RequestSpecification evil() {
        return from("cross-site", "https://evil.test");
    }

    private static RequestSpecification from(String site, String origin) {
        RequestSpecification request = given().urlEncodingEnabled(false).header("Host", "shop.test");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        return origin == null ? request : request.header("Origin", origin);
    }

    static class Views {

        static final List<String> CALLS = new CopyOnWriteArrayList<>();

        @BeforeRequest
        void before() {
            CALLS.add("before");
        }

        @AfterRequest
        Response after(Response response) {
            CALLS.add("after");
            return response.header("X-After", String.valueOf(request().endpoint()));
        }

        @TeardownRequest
        void teardown(Throwable failure) {
            CALLS.add("teardown");
        }

        @Route(value = "/change<rest>", methods = { "GET", "POST" })
        @Route(value = "/change", methods = { "GET", "POST" }, endpoint = "change_it")
        String change(String rest) {
            CALLS.add("view");
            return "changed";
        }

        @Post("/later")
        Uni<String> later() {
            return Uni.createFrom().item("later");
        }

        @Post("/slash/")
        String slash() {
            return "slash";
        }

        @Get("/read")
        String read() {
            return "read";
        }

        @ErrorHandler(403)
        Response refused() {
            CALLS.add("handler");
            return makeResponse("the application refuses", 403);
        }
    }

    @Blueprint(name = "admin", urlPrefix = "/admin")
    static class Admin {

        @Post("/users")
        String users() {
            return "users";
        }

        @ErrorHandler(403)
        Response refused() {
            return makeResponse("the blueprint refuses", 403);
        }
    }
}
