package org.acme.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is in the packaged application, and what is not. */
@Tag("jar")
class PackageIT {

    private static final Path PACKAGE = Path.of("target", "quarkus-app");
    private static final List<String> DEV_MODE_ONLY = List.of("io/quarkiverse/flask/runtime/internal/debug/",
            "io/quarkiverse/flask/runtime/internal/devui/");
    private static final List<String> FOLDERS = List.of("app", "quarkus", "lib/main", "lib/boot");
    /** Linked to the client of Redis and to Micrometer, which applications with such sessions or with metrics bring. */
    private static final List<String> OPTIONAL = List.of("io.quarkiverse.flask.runtime.internal.redis.RedisSessions",
            "io.quarkiverse.flask.runtime.internal.metrics.KnownMethods");
    private static final String EXTENSION = "io/quarkiverse/flask/";

    @Test
    void holdsNothingOfDevMode() throws IOException {
        List<String> files = new ArrayList<>();
        for (Path jar : jars()) {
            entries(jar).filter(entry -> !entry.endsWith("/")).forEach(files::add);
        }
        assertThat(files).contains(EXTENSION + "Flask.class", EXTENSION + "runtime/internal/dispatch/DebugMode.class");
        assertThat(files).noneMatch(file -> DEV_MODE_ONLY.stream().anyMatch(file::startsWith));
    }

    @Test
    void namesNothingOfDevMode() throws IOException {
        List<String> naming = new ArrayList<>();
        for (Path jar : jars()) {
            try (JarFile open = new JarFile(jar.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) open.stream()::iterator) {
                    if (!entry.isDirectory() && names(open, entry)) {
                        naming.add(jar.getFileName() + "!" + entry.getName());
                    }
                }
            }
        }
        assertThat(naming).isEmpty();
    }

    /** The build of an executable links what a package would miss only when it gets there. */
    @Test
    void holdsWhatItIsLinkedTo() throws IOException {
        List<String> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            files(folder).map(Path::toString).forEach(all::add);
        }
        String extension = all.stream().filter(jar -> jar.contains("quarkus-flask-999")).findFirst().orElseThrow();
        StringWriter found = new StringWriter();
        StringWriter errors = new StringWriter();
        ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(found), new PrintWriter(errors), "--multi-release",
                "base", "--missing-deps", "--class-path", String.join(File.pathSeparator, all), extension);
        assertThat(errors.toString()).isEmpty();
        assertThat(found.toString().lines().filter(line -> line.contains("->") && !line.contains(".jar ->"))
                .filter(line -> OPTIONAL.stream().noneMatch(line::contains))).isEmpty();
    }

    private static boolean names(JarFile jar, JarEntry entry) throws IOException {
        String bytes = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
        return DEV_MODE_ONLY.stream().anyMatch(name -> bytes.contains(name) || bytes.contains(name.replace('/', '.')));
    }

    /** The application, what the build generated, and the extension. */
    private static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String folder : FOLDERS) {
            files(folder).filter(PackageIT::isOurs).forEach(jars::add);
        }
        return jars;
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(PACKAGE.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        }
    }

    private static boolean isOurs(Path jar) {
        return !jar.getParent().getFileName().toString().equals("main") || jar.getFileName().toString().contains("flask");
    }

    private static Stream<String> entries(Path jar) {
        try (JarFile open = new JarFile(jar.toFile())) {
            return open.stream().map(JarEntry::getName).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
