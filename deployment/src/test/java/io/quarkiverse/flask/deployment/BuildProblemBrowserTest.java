package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkus.test.QuarkusDevModeTest;

/** Reads the page of build problems in a browser. */
@NeedsBrowser
class BuildProblemBrowserTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedViews.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("<p>Hello {name}"), "templates/hello.html"));

    ChromeDriver browser;

    @BeforeEach
    void breakTheApplication() {
        browser = (ChromeDriver) InstalledBrowser.on(System.getenv("PATH")).orElseThrow().start();
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("\"/json\"", "\"/json/<id>\""));
        TEST.modifyResourceFile("templates/hello.html",
                text -> "<p>\n  {% for item in items %}<b>" + "long ".repeat(60) + "</b>");
        browser.get(DevServer.url("/old"));
    }

    @AfterEach
    void endBrowser() {
        browser.quit();
    }

    @Test
    void itNamesFilesAndLinesUntilAllIsMended() {
        assertThat(browser.getTitle()).isEqualTo("Found 2 problems in the Flask application");
        assertThat(texts("section h2")).containsExactly("1. io.quarkiverse.flask.deployment.ReloadedViews#json()",
                "2. templates/hello.html");
        assertThat(texts("section .where")).containsExactly(
                "ReloadedViews.java:%d".formatted(DevSources.line(ReloadedViews.class, "List.of(1)")),
                "templates/hello.html:2");
        assertThat(texts(".hit td:nth-child(2)")).first().isEqualTo("        return List.of(1);");
        WebElement report = browser.findElement(By.cssSelector("textarea"));
        assertThat(report.getAccessibleName()).isEqualTo("As text");
        assertThat(report.getDomProperty("value")).startsWith("Found 2 problems in the Flask application:")
                .contains("at io.quarkiverse.flask.deployment.ReloadedViews.json(ReloadedViews.java:",
                        "at templates/hello.html:2");
        TEST.modifySourceFile(ReloadedViews.class, source -> source.replace("\"/json/<id>\"", "\"/json\""));
        TEST.modifyResourceFile("templates/hello.html", text -> "<p>Hello {name}");
        browser.navigate().refresh();
        assertThat(browser.findElement(By.tagName("body")).getText()).isEqualTo("view one");
    }

    @Test
    void itCanBeReadOnATelephoneAndInTheDark() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", false));
        assertThat(browser.executeScript("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                .isEqualTo(0L);
        Object light = browser.executeScript("return getComputedStyle(document.body).backgroundColor");
        browser.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        assertThat(browser.executeScript("return getComputedStyle(document.body).backgroundColor")).isNotEqualTo(light);
    }

    private List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }
}
