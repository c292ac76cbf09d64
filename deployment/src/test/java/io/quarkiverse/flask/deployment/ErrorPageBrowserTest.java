package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkus.test.QuarkusDevModeTest;

/** Reads the pages of dev mode in a browser. */
@NeedsBrowser
class ErrorPageBrowserTest {

    private static final List<String> PAGES = List.of("/nested", "/template", "/handler", "/huge", "/users/me");

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(FailingViews.class, UnroutedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + "\nquarkus.flask.secret-key=key\n"), "application.properties")
            .addAsResource(new StringAsset("<h1>Hi</h1>\n<p>{name}</p>\n<li>{nme}</li>\n"), "templates/broken.html"));

    private ChromeDriver browser;

    /** Each test of its own would start the application anew. */
    @TestFactory
    Stream<DynamicTest> pages() {
        browser = (ChromeDriver) InstalledBrowser.on(System.getenv("PATH")).orElseThrow().start();
        return DevServer.each(this);
    }

    @AfterEach
    void endBrowser() {
        browser.quit();
    }

    void anExceptionShowsItsCausesAndTheFailingLines() {
        get("/nested");
        assertThat(browser.getTitle()).startsWith("IllegalStateException: <b>The basket</b> cannot be added up");
        assertThat(texts("header h1")).containsExactly("java.lang.IllegalStateException");
        assertThat(texts("ul.causes li")).hasSize(1).first().asString().startsWith("Caused by NullPointerException");
        assertThat(texts("tr.hit td")).hasSize(4).element(1).asString()
                .isEqualTo("                total += prices.get(item); // the failing line");
        browser.findElement(By.linkText("NullPointerException")).click();
        assertThat(browser.getCurrentUrl()).endsWith("#failure-1");
    }

    void framesOfOtherCodeUnfold() {
        get("/nested");
        WebElement frame = browser.findElement(By.cssSelector("details.others li"));
        assertThat(frame.isDisplayed()).isFalse();
        browser.findElement(By.cssSelector("details.others summary")).click();
        assertThat(frame.isDisplayed()).isTrue();
    }

    void aTemplateShowsItsLines() {
        get("/template");
        assertThat(texts("section.lesson h2")).containsExactly("The template uses 'nme', which nobody gave it.");
        assertThat(texts("tr.hit td")).first().asString().isEqualTo("<li>{nme}</li>");
    }

    void aHandlerThatFailedShowsWhatItWasCalledFor() {
        get("/handler");
        assertThat(texts("header h1")).containsExactly("java.lang.IllegalArgumentException");
        assertThat(texts("ul.causes li")).containsExactly("Also failed UnsupportedOperationException the first failure");
    }

    void aPathThatNoRuleKnowsLeadsToTheNextOne() {
        get("/abuot");
        browser.findElement(By.linkText("/about")).click();
        assertThat(browser.findElement(By.tagName("body")).getText()).isEqualTo("about");
    }

    void aMethodThatIsNotAnsweredNamesThoseThatAre() {
        get("/about");
        browser.executeScript("const form = document.createElement('form'); form.method = 'post'; form.action = '/login';"
                + "document.body.append(form); form.submit()");
        assertThat(texts("header p")).first().asString()
                .startsWith("POST /login is not allowed: /login answers GET, HEAD, OPTIONS");
    }

    void theTraceIsCopied() {
        get("/nested");
        assertThat(texts("button")).contains("Copy");
        assertThat(browser.findElement(By.cssSelector("textarea")).getDomProperty("value"))
                .startsWith("java.lang.IllegalStateException: <b>The basket</b>").contains("Caused by: ");
    }

    void itIsReadWithoutScripts() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        get("/nested");
        assertThat(browser.findElements(By.cssSelector("button"))).isEmpty();
        assertThat(texts("tr.hit td")).hasSize(4);
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    void theyFitATelephoneAndTheDark() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", false));
        for (String page : PAGES) {
            get(page);
            assertThat(
                    browser.executeScript("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                    .as(page).isEqualTo(0L);
            Object light = background();
            scheme("dark");
            assertThat(background()).as(page).isNotEqualTo(light);
            scheme("light");
        }
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private void scheme(String scheme) {
        browser.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private Object background() {
        return browser.executeScript("return getComputedStyle(document.body).backgroundColor");
    }

    private void get(String path) {
        browser.get(DevServer.url(path));
    }

    private List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }
}
