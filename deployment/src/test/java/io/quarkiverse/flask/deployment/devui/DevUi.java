package io.quarkiverse.flask.deployment.devui;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

import io.quarkiverse.flask.deployment.DevServer;

/**
 * The Dev UI in a browser. Its pages are web components within web components, each with a document of its own: what is looked
 * for is looked for in all of them.
 */
final class DevUi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGES = DevServer.url("/q/dev-ui/quarkus-flask/");

    /** Finds all elements that a selector names, in the document and in the shadow of each element. */
    private static final String FIND = """
            const found = [];
            const look = root => {
                found.push(...root.querySelectorAll(arguments[0]));
                root.querySelectorAll('*').forEach(element => element.shadowRoot && look(element.shadowRoot));
            };
            look(document);
            return found;""";

    final WebDriver browser;

    DevUi(WebDriver browser) {
        this.browser = browser;
        browser.manage().window().setSize(new Dimension(1300, 1000));
    }

    /** Opens a page by the last part of its URL. */
    DevUi open(String page) {
        browser.get(PAGES + page);
        return this;
    }

    DevUi home() {
        browser.get(DevServer.url("/q/dev-ui/extensions"));
        return this;
    }

    @SuppressWarnings("unchecked")
    List<WebElement> all(String selector) {
        return (List<WebElement>) ((JavascriptExecutor) browser).executeScript(FIND, selector);
    }

    /** Returns the first element, once there is one. */
    WebElement find(String selector) {
        return until(ui -> ui.all(selector).stream().findFirst().orElse(null), "There is no " + selector);
    }

    /** Waits until an element shows a text. */
    DevUi shows(String selector, String text) {
        until(ui -> ui.all(selector).stream().anyMatch(element -> element.getText().contains(text)) ? true : null,
                "No %s shows '%s'".formatted(selector, text));
        return this;
    }

    /** Waits until no element shows a text. */
    DevUi showsNo(String selector, String text) {
        until(ui -> ui.all(selector).stream().noneMatch(element -> element.getText().contains(text)) ? true : null,
                "A %s still shows '%s'".formatted(selector, text));
        return this;
    }

    DevUi type(String field, String text) {
        WebElement input = find(field + " input, " + field + " textarea");
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        return this;
    }

    DevUi click(String selector) {
        until(ui -> {
            ui.find(selector).click();
            return true;
        }, selector + " cannot be clicked");
        return this;
    }

    <T> T until(Function<DevUi, T> condition, String otherwise) {
        return new WebDriverWait(browser, PATIENCE)
                .ignoreAll(List.of(StaleElementReferenceException.class, ElementClickInterceptedException.class))
                .withMessage(() -> otherwise + " in:\n" + browser.findElement(By.tagName("body")).getText())
                .until(ignored -> condition.apply(this));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
