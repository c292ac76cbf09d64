package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of the applications that tests change in dev mode.
 */
final class DevSources {

    private DevSources() {
    }

    /** Returns the number of the first line of a class that holds a text. */
    static int line(Class<?> type, String text) {
        Path file = Path.of("src/test/java", type.getName().replace('.', '/') + ".java");
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("%s does not hold %s".formatted(file, text));
    }
}
