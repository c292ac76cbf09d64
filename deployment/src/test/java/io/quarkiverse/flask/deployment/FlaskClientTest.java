package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownAppContext;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkiverse.flask.testing.ClientRedirectException;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.TestResponse;
import io.quarkus.test.QuarkusUnitTest;

class FlaskClientTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Log.class))
            .overrideConfigKey("quarkus.flask.secret-key", "dev")
            .overrideConfigKey("quarkus.http.root-path", "/app");

    @Inject
    FlaskApp app;

    @Test
    void everyMethodIsSent() {
        try (FlaskClient client = app.testClient()) {
            assertThat(client.get("/echo").text()).startsWith("GET /echo?");
            assertThat(client.post("/echo").text()).startsWith("POST");
            assertThat(client.put("/echo").text()).startsWith("PUT");
            assertThat(client.patch("/echo").text()).startsWith("PATCH");
            assertThat(client.delete("/echo").text()).startsWith("DELETE");
            assertThat(client.trace("/echo").text()).startsWith("TRACE");
            assertThat(client.head("/echo").data()).isEmpty();
            assertThat(client.options("/echo").header("Allow")).contains("PATCH");
            assertThat(client.open("/echo", request -> request.method("put")).text()).startsWith("PUT");
        }
    }

    @Test
    void queriesHeadersAndCookiesAreSent() {
        try (FlaskClient client = app.testClient()) {
            TestResponse response = client.get("/details/ü x?a=1", request -> request.query("b", "ä&=")
                    .query(Map.of("c", List.of(1, 2))).header("X-Test", "yes").cookie("k", "v").auth("ann", "päss"));
            assertThat(response.json(Map.class)).isEqualTo(Map.of("path", "/details/ü x", "args",
                    "{a=1, b=ä&=, c=1}", "all", "[1, 2]", "header", "yes", "cookie", "v", "auth", "ann:päss"));
        }
    }

    @Test
    void bodiesAreFormsJsonTextOrFiles(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("notes.txt"), "from disk");
        try (FlaskClient client = app.testClient()) {
            assertThat(client.post("/body", request -> request.form("name", "Ann ü&").form(Map.of("n", 5))).text())
                    .isEqualTo("application/x-www-form-urlencoded {name=Ann ü&, n=5} []");
            assertThat(client.post("/body", request -> request.form("a", "ä").file("f", "a \"b\".txt", "content")
                    .file("f", "x.bin", new byte[] { 1, 2 }).file("f", file)).text())
                    .isEqualTo("multipart/form-data {a=ä} [a \"b\".txt text/plain content, "
                            + "x.bin application/octet-stream \1\2, notes.txt text/plain from disk]");
            assertThat(client.post("/json", request -> request.json(Map.of("x", List.of(1)))).text()).isEqualTo("{x=[1]}");
            assertThat(client.post("/text", request -> request.body("Grüße").contentType("text/plain; charset=utf-8")).text())
                    .isEqualTo("text/plain Grüße");
            assertThat(client.post("/text", request -> request.body("x".getBytes(StandardCharsets.UTF_8))).text())
                    .isEqualTo(" x");
        }
    }

    @Test
    void answersAreRead() {
        try (FlaskClient client = app.testClient()) {
            TestResponse response = client.get("/answer");
            assertThat(response.status()).isEqualTo(201);
            assertThat(response.json()).isEqualTo(Map.of("a", 1));
            assertThat(response.mimetype()).isEqualTo("application/json");
            assertThat(response.headers().getList("x-many")).containsExactly("1", "2");
            assertThat(response.history()).isEmpty();
            assertThat(response).hasToString("201 from http://localhost/app/answer: {\"a\":1}\n");
        }
    }

    @Test
    void redirectsAreFollowedIfWanted() {
        try (FlaskClient client = app.testClient()) {
            assertThat(client.post("/redirect/302").location()).isEqualTo("/app/echo?from=302");
            TestResponse response = client.post("/redirect/302", request -> request.followRedirects(true).form("a", "1"));
            assertThat(response.text()).isEqualTo("GET /echo?from=302 {}");
            assertThat(response.history()).extracting(TestResponse::status).containsExactly(302);
            assertThat(client.post("/redirect/307", request -> request.followRedirects(true).form("a", "1")).text())
                    .isEqualTo("POST /echo?from=307 {a=1}");
            assertThat(client.put("/redirect/303", request -> request.followRedirects(true)).text())
                    .isEqualTo("GET /echo?from=303 {}");
        }
    }

    @Test
    void redirectsInACircleOrElsewhereAreErrors() {
        try (FlaskClient client = app.testClient()) {
            assertThatThrownBy(() -> client.get("/circle", request -> request.followRedirects(true)))
                    .isInstanceOf(ClientRedirectException.class)
                    .hasMessage("The redirects lead in a circle: 302 /app/circle comes again after [302 /app/circle].");
            assertThatThrownBy(() -> client.get("/elsewhere", request -> request.followRedirects(true)))
                    .isInstanceOf(IllegalStateException.class).hasMessage(
                            "The redirect to http://example.com/x leaves the application: following it is not supported.");
        }
    }

    @Test
    void hostsAndWholeUrlsAreSent() {
        try (FlaskClient client = app.testClient()) {
            assertThat(client.get("/host", request -> request.baseUrl("http://shop.example.com:8080")).text())
                    .isEqualTo("http://shop.example.com:8080/app/host");
            assertThat(client.get("http://example.com/host").text()).isEqualTo("http://example.com/app/host");
            assertThatThrownBy(() -> client.get("https://example.com/host")).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The test server speaks http, not https.");
        }
    }

    @Test
    void cookiesAreKeptUntilTheyEnd() {
        try (FlaskClient client = app.testClient(); FlaskClient other = app.testClient()) {
            client.get("/set-cookie/flavour/Käse");
            assertThat(client.get("/cookie/flavour").text()).isEqualTo("Käse");
            assertThat(other.get("/cookie/flavour").text()).isEqualTo("none");
            assertThat(client.getCookie("flavour")).get().satisfies(cookie -> {
                assertThat(cookie.value()).isEqualTo("\"K\\303\\244se\"");
                assertThat(cookie.decodedValue()).isEqualTo("Käse");
                assertThat(cookie.httpOnly()).isTrue();
            });
            client.get("/delete-cookie/flavour");
            assertThat(client.getCookie("flavour")).isEmpty();
            client.setCookie("own", "a;b", options -> options.path("/app/cookie"));
            assertThat(client.get("/cookie/own").text()).isEqualTo("a;b");
            assertThat(client.get("/has-cookie/own").text()).isEqualTo("none");
            client.deleteCookie("own", "localhost", "/app/cookie");
            assertThat(client.get("/cookie/own").text()).isEqualTo("none");
        }
    }

    @Test
    void aClientMayKeepNoCookies() {
        try (FlaskClient client = app.testClient(options -> options.useCookies(false))) {
            client.get("/set-cookie/flavour/x");
            assertThat(client.get("/cookie/flavour").text()).isEqualTo("none");
            assertThatThrownBy(() -> client.sessionTransaction(session -> session.put("a", 1)))
                    .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("This client keeps no cookies");
        }
    }

    @Test
    void sessionsCanBeChangedBetweenRequests() {
        try (FlaskClient client = app.testClient()) {
            client.sessionTransaction(session -> session.put("user", "ann"));
            assertThat(client.get("/user").text()).isEqualTo("ann");
            client.sessionTransaction(session -> {
                assertThat(session.get("user")).isEqualTo("ann");
                session.clear();
            });
            assertThat(client.get("/user").text()).isEqualTo("null");
        }
    }

    @Test
    void theLastRequestsContextCanBeRead() {
        try (FlaskClient client = app.testClient()) {
            client.get("/user?x=1");
            assertThat(request().args("x")).isEqualTo("1");
            assertThat(request().endpoint()).isEqualTo("user");
            assertThat(g().get("seen")).isEqualTo("before /user");
            assertThat(urlFor(".user")).isEqualTo("/app/user");
            client.get("/login/bob");
            assertThat(session().get("user")).isEqualTo("bob");
            client.get("/nowhere");
            assertThat(request().endpoint()).isNull();
        }
        assertThat(hasRequestContext()).isFalse();
    }

    @Test
    void theLastOfAllClientsShowsItsContext() {
        FlaskClient one = app.testClient();
        FlaskClient other = app.testClient();
        one.get("/user?x=1");
        other.get("/user?x=2");
        assertThat(request().args("x")).isEqualTo("2");
        one.close();
        assertThat(request().args("x")).isEqualTo("2");
        other.close();
        assertThat(hasRequestContext()).isFalse();
    }

    @Test
    void queriesAreWrittenAsFlasksClientWritesThem() {
        try (FlaskClient client = app.testClient()) {
            client.get("/user", request -> request.query("next", "/a,b:c d%&").query("none", null));
            assertThat(request().queryString()).isEqualTo("next=/a,b:c+d%25%26");
            client.get("//shop.example.com/user");
            assertThat(request().host()).isEqualTo("shop.example.com");
        }
    }

    @Test
    void aClosedClientSendsNothing() {
        FlaskClient client = app.testClient();
        client.close();
        client.close();
        assertThatThrownBy(() -> client.get("/echo")).isInstanceOf(IllegalStateException.class)
                .hasMessage("The client is closed: create another one with app.testClient().");
    }

    @Test
    void aRequestFromNowhereHasItsContext() {
        Log.LINES.clear();
        try (FlaskApp.Context context = app.testRequestContext("/details/x?y=1",
                request -> request.method("POST").form("name", "Ann").header("X-Test", "yes"))) {
            assertThat(request().method()).isEqualTo("POST");
            assertThat(request().form("name")).isEqualTo("Ann");
            assertThat(request().args("y")).isEqualTo("1");
            assertThat(request().headers("x-test")).isEqualTo("yes");
            assertThat(request().url()).isEqualTo("http://localhost/app/details/x?y=1");
            assertThat(request().remoteAddr()).isEqualTo("127.0.0.1");
            assertThat(request().contentLength()).isEqualTo(8);
            assertThat(urlFor("user")).isEqualTo("/app/user");
            session().put("a", 1);
            assertThat(g().contains("seen")).isFalse();
            try (FlaskApp.Context inner = app.testRequestContext("https://example.com/user")) {
                assertThat(request().isSecure()).isTrue();
                assertThat(request().endpoint()).isEqualTo("user");
                assertThat(session()).isEmpty();
            }
            assertThat(request().endpoint()).isNull();
            assertThat(session()).containsEntry("a", 1);
        }
        assertThat(hasAppContext()).isFalse();
        assertThat(Log.LINES).containsExactly("teardown", "teardown app", "teardown", "teardown app");
    }

    @Test
    void aRequestFromNowhereMatchesItsRule() {
        try (FlaskApp.Context context = app.testRequestContext("/details/here", request -> request.json(Map.of("a", 1)))) {
            assertThat(request().viewArgs()).containsEntry("name", "here");
            assertThat(request().urlRule().rule()).isEqualTo("/details/<name>");
            assertThat(request().json()).isEqualTo(Map.of("a", 1));
            assertThatThrownBy(() -> request().routingContext()).isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("This request did not come over HTTP: it has no routing context.");
        }
    }

    static class Log {

        static final List<String> LINES = new CopyOnWriteArrayList<>();
    }

    static class Views {

        @BeforeRequest
        void before() {
            g().put("seen", "before " + request().path());
        }

        @TeardownRequest
        void teardown() {
            Log.LINES.add("teardown");
        }

        @TeardownAppContext
        void teardownApp() {
            Log.LINES.add("teardown app");
        }

        @Route(value = "/echo", methods = { "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE" })
        String echo() {
            return request().method() + " " + request().fullPath() + " " + request().form().asMap();
        }

        @Route("/details/<name>")
        Map<String, String> details(String name) {
            return Map.of("path", request().path(), "args", request().args().asMap().toString(), "all",
                    request().args().getList("c").toString(), "header", request().headers("X-Test"), "cookie",
                    request().cookies("k"), "auth",
                    request().authorization().username() + ":" + request().authorization().password());
        }

        @Route(value = "/body", methods = "POST")
        String body() {
            return request().mimetype() + " " + request().form().asMap() + " " + request().files().getList("f").stream()
                    .map(file -> file.filename() + " " + file.mimetype() + " " + file.text()).toList();
        }

        @Route(value = "/json", methods = "POST")
        String json() {
            return request().json().toString();
        }

        @Route(value = "/text", methods = "POST")
        String text() {
            return request().mimetype() + " " + request().text();
        }

        @Route("/answer")
        Response answer() {
            Response response = makeResponse(Map.of("a", 1), 201);
            response.headers().add("X-Many", "1").add("X-Many", "2");
            return response;
        }

        @Route(value = "/redirect/<int:code>", methods = { "GET", "POST", "PUT" })
        Response redirected(int code) {
            return redirect(urlFor("echo", "from", code), code);
        }

        @Route("/circle")
        Response circle() {
            return redirect(urlFor("circle"));
        }

        @Route("/elsewhere")
        Response elsewhere() {
            return redirect("http://example.com/x");
        }

        @Route("/host")
        String host() {
            return request().url();
        }

        @Route("/set-cookie/<name>/<value>")
        Response setCookie(String name, String value) {
            return makeResponse("").setCookie(name, value, options -> options.httponly(true));
        }

        @Route("/delete-cookie/<name>")
        Response deleteCookie(String name) {
            return makeResponse("").deleteCookie(name);
        }

        @Route("/cookie/<name>")
        @Route("/has-cookie/<name>")
        String cookie(String name) {
            return request().cookies().get(name, "none");
        }

        @Route("/user")
        String user() {
            return String.valueOf(session().get("user"));
        }

        @Route("/login/<name>")
        String login(String name) {
            session().put("user", name);
            return "";
        }
    }
}
