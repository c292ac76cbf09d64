package io.quarkiverse.flask.deployment.console;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * A class that is compiled for a test.
 */
record Compiled(String name, Path folder, URLClassLoader loader) implements AutoCloseable {

    static Compiled of(String name, String source) throws IOException {
        Path folder = Files.createTempDirectory("compiled");
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString());
        if (result != 0) {
            throw new IllegalArgumentException(source);
        }
        return new Compiled(name, folder,
                new URLClassLoader(new URL[] { folder.toUri().toURL() }, Compiled.class.getClassLoader()));
    }

    Class<?> load() throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    @Override
    public void close() throws IOException {
        loader.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
