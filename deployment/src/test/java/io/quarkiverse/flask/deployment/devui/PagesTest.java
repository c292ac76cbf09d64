package io.quarkiverse.flask.deployment.devui;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;

import io.quarkiverse.flask.deployment.DevServer;
import io.quarkiverse.flask.deployment.InstalledBrowser;
import io.quarkiverse.flask.deployment.NeedsBrowser;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * The pages as a browser shows them.
 */
@NeedsBrowser
class PagesTest {

    private static final String ROW = "vaadin-grid-cell-content";

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Shop.class, Shop.Blog.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + Cookies.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("<h1>{title}"), "templates/index.html")
            .addAsResource(new StringAsset("hidden"), "blog/templates/index.html")
            .addAsResource(new StringAsset("p {}"), "static/style.css"));

    private DevUi ui;

    /** They share an application and a browser: starting these takes its time. */
    @TestFactory
    Stream<DynamicTest> pages() {
        ui = new DevUi(InstalledBrowser.on(System.getenv("PATH")).orElseThrow().start());
        return Stream.of(
                dynamicTest("the card leads to all pages", this::theCardLeadsToAllPages),
                dynamicTest("rules are searched", this::rulesAreSearched),
                dynamicTest("a URL is tried", this::aUrlIsTried),
                dynamicTest("hooks and error handlers are listed", this::hooksAndErrorHandlersAreListed),
                dynamicTest("hidden templates say so", this::hiddenTemplatesSaySo),
                dynamicTest("settings are searched, and secrets not shown", this::settingsAreSearched),
                dynamicTest("a cookie is decoded", this::aCookieIsDecoded),
                dynamicTest("a foreign cookie is marked as unverified", this::aForeignCookieIsMarked),
                dynamicTest("the console is framed, in the colours of the Dev UI", this::theConsoleIsFramed),
                dynamicTest("requests appear by themselves", this::requestsAppearByThemselves),
                dynamicTest("rules are new after a reload", this::rulesAreNewAfterAReload));
    }

    @AfterEach
    void quit() {
        if (ui != null) {
            ui.close();
        }
    }

    private void theCardLeadsToAllPages() {
        ui.home();
        for (String page : new String[] { "Rules", "Requests", "Hooks", "Templates", "Settings",
                "Cookie", "Console" }) {
            ui.shows("qwc-extension-link", page);
        }
    }

    private void rulesAreSearched() {
        ui.open("rules").shows(ROW, "/items/<int:id>").shows(ROW, "Shop.item(int)");
        ui.type("vaadin-text-field.search", "blog").shows("#count", "1 of ").showsNo(ROW, "/items/");
    }

    private void aUrlIsTried() {
        ui.open("rules").type(".url", "/items/7").click(".bar > vaadin-button")
                .shows("#answer", "/items/<int:id>").shows("#answer", "Integer");
        ui.type(".url", "/items/seven").click(".bar > vaadin-button").shows("#answer", "404 Not Found.")
                .shows("#others li", "/items/<int:id>");
    }

    private void hooksAndErrorHandlersAreListed() {
        ui.open("hooks").shows("section[data-blueprint='']", "before request")
                .shows("section[data-blueprint='']", "NumberFormatException").shows("section[data-blueprint=blog]", "403");
    }

    private void hiddenTemplatesSaySo() {
        ui.open("templates").shows(ROW, "by the one in src/main/resources/templates");
    }

    private void settingsAreSearched() {
        ui.open("settings").type("vaadin-text-field.search", "secret").shows("#count", "2 of ").shows(ROW, "••••••")
                .shows(ROW, "application.properties").showsNo(ROW, "dev key");
    }

    private void aCookieIsDecoded() {
        ui.open("cookie").type("vaadin-text-area", Cookies.OF_ANN).click("vaadin-button[theme=primary]")
                .shows("#verdict", "The signature is valid").shows("#content", "ann").shows("#content", "tuple");
    }

    private void aForeignCookieIsMarked() {
        ui.open("cookie").type("vaadin-text-area", Cookies.FOREIGN).click("vaadin-button[theme=primary]")
                .shows("#verdict", "The signature is wrong").shows("#content", "unverified").shows("#content", "bob");
    }

    private void theConsoleIsFramed() {
        WebElement frame = ui.open("console").find("iframe[title=Console]");
        assertThat(frame.getDomAttribute("style")).matches("color-scheme: (light|dark)");
        ui.browser.switchTo().frame(frame);
        ui.find(".pin input");
        assertThat(ui.find("header").isDisplayed()).isFalse();
        ui.browser.switchTo().defaultContent();
    }

    private void requestsAppearByThemselves() {
        ui.open("requests").find("#none, vaadin-grid");
        given().get("/static/style.css");
        given().queryParam("token", "abc").post("/login");
        ui.shows(ROW, "/login?token=••••••").shows(ROW, "added").showsNo(ROW, "style.css").showsNo(ROW, "t-1");
        assertThat(ui.browser.getPageSource()).doesNotContain("abc");
    }

    private void rulesAreNewAfterAReload() {
        ui.open("rules").shows(ROW, "/added");
        TEST.modifySourceFile(Shop.class, source -> source.replace("/added", "/newly-added"));
        given().get("/newly-added");
        ui.shows(ROW, "/newly-added");
    }
}
