package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** What dev mode shows of the variables of frames. */
class FrameVariablesTest {

    private static final int MANY_TIMES = 50;

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(DebuggedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties"));

    /** Each test of its own would start the application anew. */
    @TestFactory
    Stream<DynamicTest> variables() {
        return DevServer.each(this);
    }

    void eachFrameHasItsOwn() {
        JsonPath page = json("/checkout/Ann");
        assertThat(names(page, 0, 0)).containsExactly("this", "items", "options", "sum", "e");
        assertThat(names(page, 0, 1)).containsExactly("this", "user", "items", "options", "password");
        assertThat(value(page, 0, 1, "user")).containsEntry("text", "\"Ann\"").containsEntry("type", "String");
        assertThat(value(page, 0, 0, "sum")).containsEntry("text", "712").containsEntry("type", "long");
    }

    void aCauseHasThoseOfItsFrames() {
        JsonPath page = json("/checkout/Ann");
        assertThat(page.getString("failures[1].frames[0].in")).endsWith("DebuggedViews.price");
        assertThat(value(page, 1, 0, "item")).containsEntry("text", "Item[name=bread, cents=-1]");
        assertThat(value(page, 1, 0, "factor")).containsEntry("text", "1.25").containsEntry("type", "double");
        assertThat(value(page, 1, 0, "currency")).containsEntry("text", "'€'");
        assertThat(names(page, 1, 1)).containsExactly("this", "items", "options", "sum", "item");
    }

    void whatHoldsSomethingUnfolds() {
        List<Map<String, Object>> items = json("/checkout/Ann").getList("failures[0].frames[1].variables[2].children");
        assertThat(items).extracting("name", "type").startsWith(
                tuple("0", "DebuggedViews.Item"));
    }

    void terminalsGetThemAsText() {
        assertThat(given().get("/checkout/Ann").asString()).contains("      user = \"Ann\"\n",
                "      item = Item[name=bread, cents=-1]\n", "      factor = 1.25\n");
    }

    void browsersGetThemEscaped() {
        String page = html("/checkout/Ann");
        assertThat(page).contains("Item[name=&lt;b&gt;milk&lt;/b&gt;, cents=119]").doesNotContain("<b>milk");
    }

    void secretsAreMasked() {
        for (String format : List.of("text/html", "application/json", "*/*")) {
            String page = given().accept(format).get("/checkout/Ann").asString();
            assertThat(page).as(format).contains("password", "api_token").doesNotContain("never-shown");
        }
        assertThat(value(json("/checkout/Ann"), 0, 1, "password")).containsEntry("text", "••••••");
    }

    void aTextThatCannotBeHadSaysSo() {
        assertThat(value(json("/slow"), 0, 0, "text").get("text")).asString()
                .isEqualTo("(toString() failed: java.lang.UnsupportedOperationException: no text)");
    }

    void laterStepsOfAReactiveViewHaveThem() {
        JsonPath page = json("/later/Ann");
        assertThat(value(page, 0, 0, "greeting")).containsEntry("text", "\"Hello, Ann\"");
        assertThat(value(page, 0, 0, "name")).containsEntry("text", "\"Ann\"");
        assertThat(value(page, 0, 0, "length")).containsEntry("text", "3");
    }

    void otherMachinesDoNotGetThem() {
        String page = given().accept("text/html").header("X-Forwarded-For", "192.0.2.7").get("/checkout/Ann").asString();
        assertThat(page).contains("cannot add up 3 items").doesNotContain("cents=119", "data-console", "data-debugger-secret");
    }

    void scriptsOfOtherSitesDoNotGetThemButLinksDo() {
        assertThat(page("Origin", "http://evil.example")).doesNotContain("cents=119", "data-debugger-secret");
        assertThat(page("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors")).doesNotContain("cents=119");
        assertThat(page("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")).contains("cents=119");
        assertThat(page("Origin", DevServer.url(""), "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors"))
                .contains("cents=119");
    }

    private static String page(String... headers) {
        RequestSpecification request = given().accept("text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.get("/checkout/Ann").asString();
    }

    void nothingIsKeptOfWhatTheApplicationCaught() {
        assertThat(given().get("/caught").asString()).isEqualTo("caught");
        assertThat(IntStream.range(0, MANY_TIMES).anyMatch(any -> given().get("/held").asString().equals("false")))
                .as("an object that only a caught exception passed is garbage").isTrue();
    }

    private static String html(String path) {
        return given().accept("text/html").get(path).asString();
    }

    private static JsonPath json(String path) {
        return given().accept("application/json").get(path).jsonPath();
    }

    private static List<String> names(JsonPath page, int failure, int frame) {
        return page.getList("failures[%d].frames[%d].variables.name".formatted(failure, frame));
    }

    private static Map<String, Object> value(JsonPath page, int failure, int frame, String name) {
        return page.<Map<String, Object>> getList("failures[%d].frames[%d].variables".formatted(failure, frame)).stream()
                .filter(value -> value.get("name").equals(name)).findFirst().orElseThrow();
    }
}
