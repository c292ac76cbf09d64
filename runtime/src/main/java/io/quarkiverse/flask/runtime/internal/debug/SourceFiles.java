package io.quarkiverse.flask.runtime.internal.debug;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;

/**
 * Finds the sources of an application that runs in dev mode, as they are now.
 */
final class SourceFiles {

    private static final long MAX_BYTES = 4_000_000;
    private static final String RESOURCES = "src/main/resources/";

    private SourceFiles() {
    }

    /** Returns the source file of a class, or {@code null}. */
    static Path ofClass(String className, String fileName) {
        HotReplacementContext reloading = DevConsoleManager.getHotReplacementContext();
        if (fileName == null || reloading == null) {
            return null;
        }
        int dot = className.lastIndexOf('.');
        String folder = dot < 0 ? "" : className.substring(0, dot).replace('.', '/') + "/";
        return find(reloading.getSourcesDir(), folder + fileName);
    }

    /**
     * Returns a file among the resources, or {@code null}.
     *
     * @param folder its folder as messages name it, {@code src/main/resources/templates}
     */
    static Path ofResource(String folder, String name) {
        HotReplacementContext reloading = DevConsoleManager.getHotReplacementContext();
        String below = folder.startsWith(RESOURCES) ? folder.substring(RESOURCES.length()) : folder;
        return reloading == null ? null : find(reloading.getResourcesDir(), below + "/" + name);
    }

    /** Returns the lines of a file of Java that import something; none if the file is {@code null} or has gone. */
    static List<String> imports(Path file) {
        try {
            return file == null || Files.size(file) > MAX_BYTES ? List.of()
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().map(String::strip)
                            .filter(line -> line.startsWith("import ") && line.endsWith(";")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Returns the first file of that name in these folders, or {@code null}. */
    static Path find(List<Path> folders, String name) {
        for (Path folder : folders) {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** Returns the lines around those of a file, or {@code null} if there are none. */
    static Excerpt excerpt(Path file, List<Integer> marked) {
        try {
            return file == null || Files.size(file) > MAX_BYTES ? null
                    : Excerpt.around(marked, new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return null; // it has gone: the page does without
        }
    }
}
