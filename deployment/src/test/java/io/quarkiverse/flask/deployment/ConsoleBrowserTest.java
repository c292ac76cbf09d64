package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

import io.quarkus.test.QuarkusDevModeTest;

/** Uses the application's console in a browser. */
@NeedsBrowser
class ConsoleBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(EchoConsole.class, EchoConsole.Installed.class, ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + "quarkus.flask.debugger.pin=86421357\n"),
                    "application.properties"));

    private ChromeDriver browser;

    /** They share an application and a browser, and begin with the tests of the PIN. */
    @TestFactory
    Stream<DynamicTest> console() {
        browser = (ChromeDriver) InstalledBrowser.on(System.getenv("PATH")).orElseThrow().start();
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("it is locked until the PIN is entered", this::unlock)),
                DevServer.each(this));
    }

    @AfterEach
    void endBrowser() {
        browser.quit();
    }

    private void unlock() {
        browser.get(DevServer.url("/q/flask/debugger/console"));
        WebElement pin = find(".pin input");
        assertThat(browser.switchTo().activeElement()).isEqualTo(pin);
        assertThat(browser.findElements(By.cssSelector(".source"))).isEmpty();
        pin.sendKeys("1234", Keys.ENTER);
        shows(".pin [role=alert]", "This PIN is wrong.");
        assertThat(browser.getPageSource()).doesNotContain("86421357");
        pin.sendKeys("8642-1357", Keys.ENTER);
        WebElement source = find(".source");
        assertThat(browser.switchTo().activeElement()).isEqualTo(source);
    }

    void enterEvaluatesAndTheResultUnfolds() {
        open().sendKeys("1 + <b>1", Keys.ENTER);
        shows(".entered", "1 + <b>1");
        shows(".output", "printed <i>");
        shows("summary .value", "1 + <b>1");
        assertThat(browser.findElements(By.cssSelector(".transcript img, .transcript b"))).isEmpty();
        find(".transcript summary").click();
        shows(".leaf", "[0] = <img src=x onerror=alert(1)> String");
        shows(".more", "… and 2 more");
        assertThat(browser.findElements(By.cssSelector(".transcript img"))).isEmpty();
        assertThat(source()).isEmpty();
    }

    void aProblemIsShown() {
        open().sendKeys("fail", Keys.ENTER);
        shows(".transcript .problem", "java.lang.Error: <b>no</b>");
    }

    void moreLinesAreWrittenWhereSourceIsNotComplete() {
        WebElement input = open();
        input.sendKeys("if (true) {", Keys.ENTER);
        until(() -> source().equals("if (true) {\n"));
        assertThat(browser.findElements(By.cssSelector(".entered"))).isEmpty();
        input.sendKeys("}", Keys.chord(Keys.SHIFT, Keys.ENTER), "1", Keys.ENTER);
        shows(".entered", "if (true) {\n}\n1");
    }

    void whatWasEnteredIsRecalledAlsoOnAnotherPage() {
        open().sendKeys("first", Keys.ENTER);
        shows(".entered", "first");
        WebElement input = open();
        input.sendKeys("second", Keys.ENTER);
        shows(".entered", "second");
        input.sendKeys("draft", Keys.UP);
        assertThat(source()).isEqualTo("second");
        input.sendKeys(Keys.UP);
        assertThat(source()).isEqualTo("first");
        input.sendKeys(Keys.DOWN, Keys.DOWN);
        assertThat(source()).isEqualTo("draft");
    }

    void tabCompletes() {
        WebElement input = open();
        input.sendKeys("x ze", Keys.TAB);
        until(() -> source().equals("x zebra"));
        input.sendKeys(" a", Keys.TAB);
        until(() -> source().equals("x zebra app"));
        shows(".suggestions", "append  apply");
    }

    void tabLeavesAnEmptyPromptAndAfterEscape() {
        WebElement input = open();
        input.sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement()).isNotEqualTo(input);
        input.sendKeys("x", Keys.ESCAPE, Keys.TAB);
        assertThat(browser.switchTo().activeElement()).isNotEqualTo(input);
        assertThat(source()).isEqualTo("x");
    }

    void aButtonStopsWhatRuns() {
        stall();
        until(() -> find(".prompt button").isDisplayed());
        assertThat(find("section.console").getDomAttribute("aria-busy")).isEqualTo("true");
        find(".prompt button").click();
        shows(".transcript .problem", "Stopped.");
        assertThat(find(".prompt button").isDisplayed()).isFalse();
    }

    void ctrlCStopsWhatRuns() {
        WebElement input = stall();
        until(() -> find(".prompt button").isDisplayed());
        input.sendKeys(Keys.chord(Keys.CONTROL, "c"));
        shows(".transcript .problem", "Stopped.");
    }

    /** In a console that is open, so that there is something to stop. */
    private WebElement stall() {
        WebElement input = open();
        input.sendKeys("1", Keys.ENTER);
        shows(".entered", "1");
        input.sendKeys("stall", Keys.ENTER);
        return input;
    }

    void ctrlLClears() {
        WebElement input = open();
        input.sendKeys("1", Keys.ENTER);
        shows(".entered", "1");
        input.sendKeys(Keys.chord(Keys.CONTROL, "l"));
        assertThat(browser.findElements(By.cssSelector(".transcript *"))).isEmpty();
    }

    void aPageThatIsTooOldOffersAnother() {
        WebElement input = open();
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("view one", "view two"));
        input.sendKeys("1", Keys.ENTER);
        shows(".transcript .problem", "The application has been reloaded, or the page is too old: load it again.");
        find(".below button").click();
        until(() -> browser.findElements(By.cssSelector(".transcript *")).isEmpty() && find(".source").isDisplayed());
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("view two", "view one"));
    }

    void aServerThatIsGoneIsSaid() {
        WebElement input = open();
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        input.sendKeys("kept", Keys.ENTER);
        shows(".transcript .problem", "The application cannot be reached: is dev mode still running?");
        assertThat(source()).isEqualTo("kept");
        browser.executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void itFitsATelephone() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", false));
        open().sendKeys("long".repeat(100), Keys.ENTER);
        shows(".entered", "longlong");
        assertThat(browser.executeScript("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                .isEqualTo(0L);
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    void screenReadersFindTheirWay() {
        open();
        assertThat(find(".transcript").getAriaRole()).isEqualTo("log");
        assertThat(find(".transcript").getAccessibleName()).isEqualTo("What was entered, and what came of it");
        assertThat(find(".source").getAccessibleName()).isEqualTo("Java to evaluate");
    }

    /** The page has its consoles folded where it has many: here the one of this page is made to be one of them. */
    void aFoldedConsoleOpensByItsButton() {
        Object script = browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                new MutationObserver(changes => document.querySelector("[data-console-open]")
                    ?.removeAttribute("data-console-open")).observe(document, {childList: true, subtree: true})"""))
                .get("identifier");
        browser.get(DevServer.url("/q/flask/debugger/console"));
        WebElement toggle = find(".console-slot > button");
        assertThat(toggle.getText()).isEqualTo("Console");
        assertThat(toggle.getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(browser.findElements(By.cssSelector(".source"))).isEmpty();
        toggle.click();
        assertThat(find(".source").isDisplayed()).isTrue();
        assertThat(toggle.getDomAttribute("aria-expanded")).isEqualTo("true");
        toggle.click();
        assertThat(find(".source").isDisplayed()).isFalse();
        browser.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }

    private WebElement open() {
        browser.get(DevServer.url("/q/flask/debugger/console"));
        return find(".source");
    }

    private String source() {
        return find(".source").getDomProperty("value");
    }

    private WebElement find(String selector) {
        until(() -> !browser.findElements(By.cssSelector(selector)).isEmpty());
        return browser.findElement(By.cssSelector(selector));
    }

    private void shows(String selector, String text) {
        new WebDriverWait(browser, PATIENCE)
                .withMessage(() -> "%s does not show '%s' but %s".formatted(selector, text, texts(selector)))
                .until(ignored -> texts(selector).stream().anyMatch(shown -> shown.contains(text)));
    }

    private List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }

    private void until(BooleanSupplier condition) {
        new WebDriverWait(browser, PATIENCE).until(ignored -> condition.getAsBoolean());
    }
}
