package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.time.Duration;
import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

import io.quarkus.test.QuarkusDevModeTest;

/** Debugs a view that fails, from its page. */
@NeedsBrowser
class DebuggerBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The frame of {@code checkout}: {@code total} threw, and was called by it. */
    private static final int MIDDLE = 1;

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(DebuggedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + "quarkus.flask.debugger.pin=86421357\n"),
                    "application.properties"));

    private ChromeDriver browser;

    @BeforeEach
    void startBrowser() {
        browser = (ChromeDriver) InstalledBrowser.on(System.getenv("PATH")).orElseThrow().start();
    }

    @AfterEach
    void endBrowser() {
        browser.quit();
    }

    /** One tour: an application starts anew for each test. */
    @Test
    void aFailureIsLookedIntoUntilTheApplicationReloads() {
        browser.get(DevServer.url("/checkout/Ann"));
        eachFrameShowsItsVariables();
        aMapUnfolds();
        aWrongPinOpensNothing();
        theMiddleFrameEvaluates();
        otherFramesHaveTheirOwnVariables();
        aPageFromBeforeAReloadSaysSo();
    }

    private void eachFrameShowsItsVariables() {
        assertThat(texts(frame(0), ".locals b")).startsWith("this", "items", "options", "sum", "e");
        assertThat(texts(frame(1), ".locals b")).startsWith("this", "user", "items", "options", "password");
        assertThat(texts(frame(2), ".locals b")).startsWith("item");
        assertThat(frame(2).getText()).contains("Item[name=bread, cents=-1]", "1.25", "'€'");
    }

    private void aMapUnfolds() {
        WebElement options = frame(MIDDLE).findElement(By.xpath(".//ul[contains(@class,'values')]/li[4]/details"));
        WebElement gift = options.findElement(By.xpath("./ul/li[1]"));
        assertThat(gift.isDisplayed()).isFalse();
        options.findElement(By.tagName("summary")).click();
        assertThat(gift.getText()).startsWith("gift").contains("true");
        assertThat(options.getText()).contains("api_token", "••••••");
    }

    private void aWrongPinOpensNothing() {
        button(MIDDLE).click();
        enterPin("1234");
        await(textToBePresentInElementLocated(By.cssSelector(".pin [role=alert]"), "This PIN is wrong."));
        assertThat(frame(MIDDLE).findElements(By.cssSelector(".source"))).isEmpty();
        enterPin("8642-1357");
    }

    private void theMiddleFrameEvaluates() {
        assertThat(evaluate(MIDDLE, "user + sums")).contains("\"Ann1\"");
        assertThat(evaluate(MIDDLE, "items.stream().mapToLong(Item::cents).sum()")).contains("568");
        assertThat(evaluate(MIDDLE, "request().path()")).contains("\"/checkout/Ann\"");
        assertThat(evaluate(MIDDLE, "total(items, options)")).contains("IllegalStateException: cannot add up 3 items")
                .contains("DebuggedViews.price(DebuggedViews.java:");
        assertThat(evaluate(MIDDLE, "nonsense")).contains("cannot find symbol");
    }

    private void otherFramesHaveTheirOwnVariables() {
        button(2).click();
        assertThat(evaluate(2, "item.name() + factor")).contains("\"bread1.25\"");
    }

    private void aPageFromBeforeAReloadSaysSo() {
        TEST.modifySourceFile(DebuggedViews.class, source -> source.replace("cannot add up", "cannot sum up"));
        assertThat(evaluate(MIDDLE, "user")).contains("The application has been reloaded");
        frame(MIDDLE).findElement(By.xpath(".//button[text()='Load the page again']")).click();
        await(textToBePresentInElementLocated(By.tagName("header"), "cannot sum up 3 items"));
        button(MIDDLE).click();
        assertThat(evaluate(MIDDLE, "user")).as("the PIN was entered before").contains("\"Ann\"");
    }

    private WebElement frame(int number) {
        return browser.findElements(By.cssSelector("details.frame")).get(number);
    }

    private WebElement button(int frame) {
        return frame(frame).findElement(By.xpath(".//button[text()='Console']"));
    }

    private void enterPin(String pin) {
        WebElement input = await(elementToBeClickable(By.cssSelector(".pin input")));
        input.clear();
        input.sendKeys(pin, Keys.ENTER);
    }

    /** Returns what the console says to it. */
    private String evaluate(int frame, String source) {
        WebElement input = new WebDriverWait(browser, PATIENCE).until(any -> {
            List<WebElement> found = frame(frame).findElements(By.cssSelector(".source"));
            return found.isEmpty() ? null : found.get(0);
        });
        String before = transcript(frame);
        input.sendKeys(source, Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(any -> transcript(frame).length() > before.length()
                && frame(frame).findElement(By.cssSelector(".console")).getAttribute("aria-busy").equals("false"));
        return transcript(frame).substring(before.length());
    }

    private String transcript(int frame) {
        return frame(frame).findElement(By.cssSelector(".transcript")).getText();
    }

    private <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(browser, PATIENCE).until(condition);
    }

    /** What is folded has no text. */
    private static List<String> texts(WebElement within, String selector) {
        return within.findElements(By.cssSelector(selector)).stream().map(WebElement::getText)
                .filter(text -> !text.isEmpty()).toList();
    }
}
