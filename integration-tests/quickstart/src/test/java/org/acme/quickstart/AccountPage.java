package org.acme.quickstart;

import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What a person does on the account pages, in a browser of their own.
 */
class AccountPage implements AutoCloseable {

    record Message(String text, String classes) {
    }

    private final WebDriver browser;
    private final URI application;

    AccountPage(WebDriver browser, URL application) {
        this.browser = browser;
        this.application = URI.create(application.toString());
    }

    AccountPage open(String path) {
        browser.get(application.resolve(path).toString());
        return this;
    }

    AccountPage login(String username, String password) {
        open("/account/login");
        field("username").sendKeys(username);
        field("password").sendKeys(password);
        return press("main button");
    }

    AccountPage logout() {
        return press("header button");
    }

    AccountPage reload() {
        browser.navigate().refresh();
        return this;
    }

    /** Presses a button, and waits for the page that follows. */
    AccountPage press(String button) {
        Object before = pageLoaded();
        find(button).click();
        waitFor(page -> !before.equals(pageLoaded()) && script("return document.readyState").equals("complete"));
        return this;
    }

    private Object pageLoaded() {
        return script("return performance.timeOrigin");
    }

    private void waitFor(Predicate<WebDriver> condition) {
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(condition::test);
    }

    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }

    WebElement field(String name) {
        return find("[name=%s]".formatted(name));
    }

    WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    int count(String selector) {
        return browser.findElements(By.cssSelector(selector)).size();
    }

    String path() {
        return URI.create(browser.getCurrentUrl()).getPath();
    }

    String heading() {
        return find("h1").getText();
    }

    List<Message> messages() {
        return browser.findElements(By.className("flash")).stream()
                .map(message -> new Message(message.getText(), message.getAttribute("class"))).toList();
    }

    Cookie sessionCookie() {
        return browser.manage().getCookieNamed("session");
    }

    void replaceSessionCookie(String value) {
        browser.manage().deleteCookieNamed("session");
        browser.manage().addCookie(new Cookie("session", value));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
