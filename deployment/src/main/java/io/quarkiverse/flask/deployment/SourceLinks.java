package io.quarkiverse.flask.deployment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.dev.spi.HotReplacementContext;

/**
 * Tells links to the application's sources from all others.
 */
final class SourceLinks {

    private static final String FILE = "file://";

    private SourceLinks() {
    }

    /** Tells whether the facts of a link name a line of a file among the sources or resources. */
    static boolean isSource(Map<String, String> link, HotReplacementContext reloading) {
        String name = link.getOrDefault("fileName", "");
        String line = link.getOrDefault("lineNumber", "");
        if (reloading == null || !name.startsWith(FILE) || !line.chars().allMatch(Character::isDigit)) {
            return false;
        }
        try {
            Path file = Path.of(name.substring(FILE.length()));
            return file.equals(file.normalize()) && Files.isRegularFile(file)
                    && Stream.concat(reloading.getSourcesDir().stream(), reloading.getResourcesDir().stream())
                            .anyMatch(folder -> file.startsWith(folder.toAbsolutePath().normalize()));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
