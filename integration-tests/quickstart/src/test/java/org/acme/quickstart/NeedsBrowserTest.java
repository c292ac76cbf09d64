package org.acme.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsBrowserTest {

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @ParameterizedTest
    @ValueSource(strings = { "chromium", "chromium-browser", "google-chrome" })
    void aBrowserMayHaveAnyOfItsNames(String name) throws IOException {
        Path browser = program(folder, name);
        Path driver = program(other, "chromedriver");
        assertThat(InstalledBrowser.on(folder + File.pathSeparator + other))
                .contains(new InstalledBrowser(browser, driver));
    }

    @Test
    void aBrowserWithoutItsDriverIsNotEnough() throws IOException {
        program(folder, "chromium");
        assertThat(InstalledBrowser.on(folder.toString())).isEmpty();
    }

    @Test
    void aFileThatCannotRunIsNoBrowser() throws IOException {
        Files.createFile(folder.resolve("chromium"));
        program(folder, "chromedriver");
        assertThat(InstalledBrowser.on(folder.toString())).isEmpty();
    }

    @Test
    void withoutABrowserTestsAreSkippedAndSayWhatToInstall() {
        ConditionEvaluationResult result = NeedsBrowser.Condition.evaluate(Optional.empty(), false);
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason())
                .hasValue("needs a browser (chromium, chromium-browser or google-chrome) and chromedriver on the PATH;"
                        + " on Debian: apt-get install chromium chromium-driver");
    }

    @Test
    void withoutABrowserContinuousIntegrationFails() {
        assertThatThrownBy(() -> NeedsBrowser.Condition.evaluate(Optional.empty(), true))
                .hasMessageEndingWith("on Debian: apt-get install chromium chromium-driver");
    }

    @Test
    void withABrowserTestsRun() {
        InstalledBrowser browser = new InstalledBrowser(folder.resolve("chromium"), folder.resolve("chromedriver"));
        assertThat(NeedsBrowser.Condition.evaluate(Optional.of(browser), true).isDisabled()).isFalse();
    }

    private static Path program(Path folder, String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
