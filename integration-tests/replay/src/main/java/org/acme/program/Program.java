package org.acme.program;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What the build of a module made: a package or, after a native build, an executable.
 */
public final class Program {

    private Program() {
    }

    /**
     * Returns the command that runs it, to which words for the program may be added.
     *
     * @param settings options like {@code -Dquarkus.http.port=0}
     */
    public static List<String> command(List<String> settings) {
        Properties built = new Properties();
        try (Reader properties = Files.newBufferedReader(Path.of("target", "quarkus-artifact.properties"))) {
            built.load(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("The module is not packaged", e);
        }
        String path = Path.of("target", built.getProperty("path")).toAbsolutePath().toString();
        List<String> command = new ArrayList<>(settings);
        if (built.getProperty("type").equals("native")) {
            command.add(0, path);
        } else {
            command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-jar", path));
        }
        return command;
    }
}
