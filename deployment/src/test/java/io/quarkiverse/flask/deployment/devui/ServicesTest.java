package io.quarkiverse.flask.deployment.devui;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.flask.deployment.DevServer;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * What the pages are told.
 */
class ServicesTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Shop.class, Shop.Blog.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + Cookies.SETTINGS + "flask.config.SHOP_CITY=Ulm\n"
                    + "flask.config.SHOP_STOCK=postgresql://shop:pw-1@localhost/stock\n"),
                    "application.properties")
            .addAsResource(new StringAsset("<h1>{title}"), "templates/index.html")
            .addAsResource(new StringAsset("hidden"), "blog/templates/index.html")
            .addAsResource(new StringAsset("post"), "blog/templates/post.html"));

    /** They share an application: starting one in dev mode takes its time. */
    @TestFactory
    Stream<DynamicTest> services() {
        return Stream.of(
                dynamicTest("rules name their views and where they run", this::rulesNameTheirViewsAndWhereTheyRun),
                dynamicTest("a URL is tried", this::aUrlIsTried),
                dynamicTest("hooks come in the order they run", this::hooksComeInTheOrderTheyRun),
                dynamicTest("templates that are hidden say by which", this::templatesThatAreHiddenSayByWhich),
                dynamicTest("settings say where they come from, and secrets are not shown",
                        this::settingsSayWhereTheyComeFromAndSecretsAreNotShown),
                dynamicTest("cookies that Flask made are decoded", this::cookiesThatFlaskMadeAreDecoded),
                dynamicTest("requests are logged, also across a reload", this::requestsAreLoggedAlsoAcrossAReload),
                dynamicTest("the setting for debug says who has decided", this::theSettingForDebugSaysWhoHasDecided));
    }

    private void rulesNameTheirViewsAndWhereTheyRun() throws Exception {
        JsonNode item = only(JsonRpc.call("rules"), rule -> rule.path("endpoint").asText().equals("item"));
        assertThat(item.path("rule").asText()).isEqualTo("/items/<int:id>");
        assertThat(texts(item.path("methods"))).containsExactly("GET", "HEAD", "OPTIONS");
        assertThat(item.path("views").get(0).path("place").asText()).isEqualTo(Shop.class.getName() + "#item(int)");
        assertThat(item.path("views").get(0).path("thread").asText()).isEqualTo("event loop");
        JsonNode post = only(JsonRpc.call("rules"), rule -> rule.path("endpoint").asText().equals("blog.post"));
        assertThat(post.path("blueprint").asText()).isEqualTo("blog");
        assertThat(JsonRpc.call("ruleCount").asInt()).isEqualTo(JsonRpc.call("rules").size());
    }

    private void aUrlIsTried() throws Exception {
        JsonNode match = tried("GET", "/items/7?q=1");
        assertThat(match.path("endpoint").asText()).isEqualTo("item");
        assertThat(match.path("view").asText()).isEqualTo(Shop.class.getName() + "#item(int)");
        assertThat(match.path("arguments").get(0).toString()).isEqualTo("""
                {"name":"id","value":"7","type":"Integer"}""");

        assertThat(tried("GET", "http://shop.example/items/7").path("endpoint").asText()).isEqualTo("item");
        assertThat(tried("GET", "/about").path("status").asInt()).isEqualTo(308);
        assertThat(tried("GET", "/login").path("status").asInt()).isEqualTo(405);
        assertThat(tried("GET", "/login").path("answer").asText()).isEqualTo("No rule answers GET here, only OPTIONS, POST.");
        assertThat(tried("OPTIONS", "/login").path("answer").asText()).startsWith("OPTIONS is answered without the view");

        JsonNode miss = tried("GET", "/items/seven");
        assertThat(miss.path("status").asInt()).isEqualTo(404);
        assertThat(miss.path("others").get(0).path("rule").asText()).isEqualTo("/items/<int:id>");
        assertThat(miss.path("others").get(0).path("sentence").asText()).contains("seven");
        assertThat(miss.path("others")).hasSize(JsonRpc.call("ruleCount").asInt());
    }

    private JsonNode tried(String method, String url) throws Exception {
        return JsonRpc.call("tryUrl", Map.of("method", method, "url", url, "host", "localhost"));
    }

    private void hooksComeInTheOrderTheyRun() throws Exception {
        JsonNode groups = JsonRpc.call("hooks");
        List<String> hooks = new ArrayList<>();
        groups.get(0).path("hooks").forEach(hook -> hooks.add(hook.path("kind").asText() + " " + method(hook)));
        assertThat(hooks).containsExactly("before request first()", "before request added in code",
                "after request sign(Response)", "after request stamp(Response)",
                "teardown request end(Throwable)", "context processor currency()");
        List<String> handlers = new ArrayList<>();
        groups.get(0).path("handlers").forEach(handler -> handlers.add(
                handler.path("answers").asText() + " " + handler.path("exception").asText() + " " + method(handler)));
        assertThat(handlers).containsExactly("404 io.quarkiverse.flask.exceptions.NotFound missing()",
                " java.lang.NumberFormatException unreadable(NumberFormatException)");
        JsonNode restock = only(groups.get(0).path("commands"),
                command -> command.path("name").asText().equals("flask restock"));
        assertThat(restock.path("help").asText()).isEqualTo("Fill the shelves.");
        JsonNode blog = only(groups, group -> group.path("blueprint").asText().equals("blog"));
        assertThat(method(blog.path("hooks").get(0))).isEqualTo("check()");
        assertThat(blog.path("handlers").get(0).path("answers").asText()).isEqualTo("403");
        assertThat(JsonRpc.call("hookCount").asInt()).isEqualTo(10);
    }

    private static String method(JsonNode row) {
        String place = row.path("place").asText();
        return place.substring(place.indexOf('#') + 1);
    }

    private void templatesThatAreHiddenSayByWhich() throws Exception {
        List<String> templates = new ArrayList<>();
        JsonRpc.call("templates").forEach(template -> templates.add("%s in %s, %d bytes, hidden by %s".formatted(
                template.path("name").asText(), template.path("folder").asText(), template.path("size").asInt(),
                template.path("hiddenBy").asText(null))));
        assertThat(templates).containsExactly(
                "index.html in blog/templates of the blueprint 'blog', 6 bytes, hidden by src/main/resources/templates",
                "index.html in src/main/resources/templates, 11 bytes, hidden by null",
                "post.html in blog/templates of the blueprint 'blog', 4 bytes, hidden by null");
        assertThat(JsonRpc.call("templateCount").asInt()).isEqualTo(3);
    }

    private void settingsSayWhereTheyComeFromAndSecretsAreNotShown() throws Exception {
        JsonNode settings = JsonRpc.call("settings");
        assertThat(setting(settings, "SECRET_KEY")).isEqualTo("quarkus.flask.secret-key = •••••• from application.properties");
        assertThat(setting(settings, "SECRET_KEY_FALLBACKS"))
                .isEqualTo("quarkus.flask.secret-key-fallbacks = •••••• from application.properties");
        assertThat(setting(settings, "SESSION_COOKIE_NAME"))
                .isEqualTo("quarkus.flask.session-cookie-name = session from ");
        assertThat(setting(settings, "SERVER_NAME")).isEqualTo("quarkus.flask.server-name = null from ");
        assertThat(setting(settings, "SHOP_CITY")).isEqualTo("flask.config.SHOP_CITY = Ulm from application.properties");
        assertThat(setting(settings, "SHOP_API_KEY")).isEqualTo(" = •••••• from code");
        assertThat(setting(settings, "SHOP_STOCK"))
                .isEqualTo("flask.config.SHOP_STOCK = postgresql://••••••@localhost/stock from application.properties");
        assertThat(setting(settings, "DEBUG"))
                .isEqualTo("quarkus.flask.debug = true from the mode that Quarkus runs in");
        assertThat(setting(settings, "TESTING")).isEqualTo(" = false from the mode that Quarkus runs in");
        assertThat(setting(settings, "json.sort_keys")).isEqualTo("quarkus.flask.json.sort-keys = true from ");
        assertThat(setting(settings, "APPLICATION_ROOT")).isEqualTo("quarkus.http.root-path = / from ");
        assertThat(settings.toString()).doesNotContain("dev key", "old key", "k-123", "pw-1");
    }

    private static String setting(JsonNode settings, String name) {
        JsonNode found = only(settings, setting -> setting.path("name").asText().equals(name));
        return "%s = %s from %s".formatted(found.path("property").asText(), found.path("value").asText(null),
                found.path("source").asText());
    }

    private void cookiesThatFlaskMadeAreDecoded() throws Exception {
        JsonNode ann = decoded("session=" + Cookies.OF_ANN + "; Path=/");
        assertThat(ann.path("verdict").asText()).isEqualTo("VALID");
        assertThat(ann.path("signed").asText()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(ann.path("expires").asText()).startsWith("2123-");
        assertThat(tree(ann.path("content"))).isEqualTo("user:str=ann t:tuple{0:number=1 1:str=x} "
                + "b:bytes=b'\\x00hi' d:datetime=Tue, 02 Jan 2024 03:04:05 GMT u:UUID=12345678123456781234567812345678 "
                + "m:Markup=<b>x</b> esc:dict{ t:str=x} list:list{0:dict{a:None=null}}");

        assertThat(decoded("Cookie: q_session=a.b.c; session=" + Cookies.OF_BOB).path("verdict").asText())
                .isEqualTo("VALID_WITH_FALLBACK");
        assertThat(decoded(Cookies.FOREIGN).path("verdict").asText()).isEqualTo("WRONG_SIGNATURE");
        assertThat(decoded(Cookies.FOREIGN).path("trusted").asBoolean()).isFalse();
        assertThat(tree(decoded(Cookies.FOREIGN).path("content"))).isEqualTo("user:str=bob");
        assertThat(decoded("no cookie").path("sentence").asText())
                .startsWith("This is no signed session: it is not three parts");
    }

    private JsonNode decoded(String cookie) throws Exception {
        return JsonRpc.call("decode", Map.of("cookie", cookie));
    }

    private static String tree(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.path("key").asText() + ":" + node.path("type").asText()
                + (node.path("children").isEmpty() ? "=" + node.path("text").asText()
                        : "{" + tree(node.path("children")) + "}")));
        return String.join(" ", texts);
    }

    private void requestsAreLoggedAlsoAcrossAReload() throws Exception {
        JsonRpc.call("clearRequests");
        String cookie = given().queryParam("token", "abc").post("/login").cookie("session");
        given().cookie("session", cookie).get("/see");
        given().cookie("session", cookie).get("/logout");
        given().get("/boom");
        given().get("/nowhere?page=2&password=x");
        given().get("/reset/t-3");
        TEST.modifySourceFile(Shop.class, source -> source.replace("/added", "/newly-added"));
        given().get("/newly-added");

        JsonNode requests = logged("/login", "/see", "/logout", "/boom", "/nowhere", "/reset", "/newly-added");
        List<String> lines = new ArrayList<>();
        requests.forEach(request -> lines.add("%s %s %s %d %s".formatted(request.path("method").asText(),
                request.path("path").asText(), request.path("endpoint").asText("-"), request.path("status").asInt(),
                request.path("thread").asText("-"))));
        assertThat(lines).containsExactlyInAnyOrder("GET /newly-added GET /newly-added 200 worker thread",
                "GET /reset/•••••• reset 200 worker thread",
                "GET /nowhere?page=2&password=•••••• - 404 -", "GET /boom boom 500 worker thread",
                "GET /logout logout 200 worker thread", "GET /see see 200 worker thread",
                "POST /login?token=•••••• login 200 worker thread");
        assertThat(request(requests, "/boom").path("exception").asText())
                .isEqualTo("java.lang.IllegalStateException: no shop today");
        assertThat(request(requests, "/logout").path("sessionChanges").toString()).isEqualTo("""
                [{"key":"csrf_token","before":"••••••","after":"••••••"},{"key":"user","before":"\\"ann\\""}]""");
        assertThat(request(requests, "/see").path("sessionChanges").toString()).isEqualTo("""
                [{"key":"seen","before":"[\\"a\\"]","after":"[\\"a\\", \\"b\\"]"}]""");
        assertThat(request(requests, "/see").path("sessionModified").asBoolean()).isFalse();
        assertThat(request(requests, "/login").path("sessionChanges")).hasSize(3);
        assertThat(request(requests, "/nowhere").path("sessionOpened").asBoolean()).isFalse();

        for (int i = 0; i < 100; i++) {
            given().get("/items/" + i + "?" + "q".repeat(300));
        }
        requests = logged("/items/99?qq");
        assertThat(requests).hasSize(100);
        assertThat(request(requests, "/items/99?qq").path("path").asText()).endsWith("q…").hasSize(200);
    }

    /** Returns the requests once these are among them: each is logged when its response has been sent. */
    private JsonNode logged(String... starts) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        JsonNode requests = JsonRpc.call("requests");
        while (!Stream.of(starts).allMatch(requests.findValuesAsText("path").toString()::contains)
                && System.nanoTime() < deadline) {
            requests = JsonRpc.call("requests");
        }
        return requests;
    }

    private static JsonNode request(JsonNode requests, String start) {
        return only(requests, request -> request.path("path").asText().startsWith(start));
    }

    private void theSettingForDebugSaysWhoHasDecided() throws Exception {
        TEST.modifyResourceFile("application.properties", settings -> settings + "quarkus.flask.debug=false\n");
        given().get("/about/");
        assertThat(setting(JsonRpc.call("settings"), "DEBUG"))
                .isEqualTo("quarkus.flask.debug = false from application.properties");
        TEST.modifySourceFile(Shop.class, source -> source.replace("app.config()", "app.debug(true).config()"));
        given().get("/about/");
        assertThat(setting(JsonRpc.call("settings"), "DEBUG")).isEqualTo("quarkus.flask.debug = true from code");
    }

    private static JsonNode only(JsonNode rows, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        rows.forEach(row -> {
            if (wanted.test(row)) {
                found.add(row);
            }
        });
        assertThat(found).as("of " + rows).hasSize(1);
        return found.get(0);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
