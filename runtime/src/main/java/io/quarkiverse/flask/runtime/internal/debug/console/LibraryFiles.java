package io.quarkiverse.flask.runtime.internal.debug.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The open class path, which all consoles share: to open many archives takes the longest.
 */
final class LibraryFiles {

    private static Map<Path, FileTime> opened;
    private static StandardJavaFileManager files;

    private LibraryFiles() {
    }

    /** Opens a class path, unless it is open and nothing has changed. What is returned is synchronized on itself. */
    static synchronized StandardJavaFileManager open(List<Path> classPath) {
        Map<Path, FileTime> asked = new LinkedHashMap<>();
        for (Path path : classPath) {
            if (Files.exists(path)) {
                asked.put(path, changed(path));
            }
        }
        if (!asked.equals(opened)) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StandardJavaFileManager next = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
            try {
                next.setLocationFromPaths(StandardLocation.CLASS_PATH, asked.keySet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files = next; // what others still use is closed when it is no longer reachable
            opened = asked;
        }
        return files;
    }

    /** Folders are looked at with each compilation. */
    private static FileTime changed(Path path) {
        try {
            return Files.isDirectory(path) ? FileTime.fromMillis(0) : Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
