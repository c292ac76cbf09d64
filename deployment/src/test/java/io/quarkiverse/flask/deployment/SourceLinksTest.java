package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.dev.spi.HotReplacementContext;

class SourceLinksTest {

    @TempDir
    Path project;

    private HotReplacementContext reloading;

    @BeforeEach
    void create() throws IOException {
        Files.createDirectories(project.resolve("java/org"));
        Files.createDirectories(project.resolve("resources"));
        Files.writeString(project.resolve("java/org/Views.java"), "");
        Files.writeString(project.resolve("secret"), "");
        reloading = (HotReplacementContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { HotReplacementContext.class },
                (proxy, method, arguments) -> method.getName().equals("getSourcesDir") ? List.of(project.resolve("java"))
                        : List.of(project.resolve("resources")));
    }

    @Test
    void sourcesAreOpened() {
        assertThat(isSource("file://" + project.resolve("java/org/Views.java"), "12")).isTrue();
    }

    @Test
    void otherFilesAreNot() {
        assertThat(isSource("file://" + project.resolve("secret"), "1")).isFalse();
        assertThat(isSource("file://" + project.resolve("java/../secret"), "1")).isFalse();
        assertThat(isSource("file://" + project.resolve("java/org/Missing.java"), "1")).isFalse();
    }

    @Test
    void whatIsNoLineOrNoFileIsNot() {
        assertThat(isSource("file://" + project.resolve("java/org/Views.java"), "--help")).isFalse();
        assertThat(isSource("--help", "1")).isFalse();
        assertThat(isSource("file://\0", "1")).isFalse();
    }

    private boolean isSource(String file, String line) {
        return SourceLinks.isSource(Map.of("fileName", file, "lang", "java", "lineNumber", line), reloading);
    }
}
