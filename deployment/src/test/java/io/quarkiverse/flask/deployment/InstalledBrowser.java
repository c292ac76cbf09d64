package io.quarkiverse.flask.deployment;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A Chromium and its driver, found among the machine's programs: tests never download any.
 */
public record InstalledBrowser(Path browser, Path driver) {

    static final String MISSING = "needs a browser (chromium, chromium-browser or google-chrome) and chromedriver on the PATH;"
            + " on Debian: apt-get install chromium chromium-driver";

    /** Warns that it knows no debugging protocol of this version; tests use none. Held, or its level would be lost. */
    private static final Logger DEBUGGING_PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        DEBUGGING_PROTOCOL.setLevel(Level.SEVERE);
    }

    /** Finds them in the folders of a search path, such as the environment variable {@code PATH}. */
    public static Optional<InstalledBrowser> on(String searchPath) {
        return program(searchPath, "chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> program(searchPath, "chromedriver")
                        .map(driver -> new InstalledBrowser(browser, driver)));
    }

    private static Optional<Path> program(String searchPath, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(searchPath.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Starts a browser of its own, with an empty profile; {@code quit()} ends it. */
    public WebDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments("--headless=new", "--disable-dev-shm-usage"); // which is small in a container
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // Chromium refuses to sandbox root
        }
        return new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile()) // without it Selenium would look for one on the network
                .usingAnyFreePort()
                .build(), options);
    }
}
