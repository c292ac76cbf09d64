package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What the verifier of this JVM says of many classes that are watched.
 */
class VerifiedCorpusTest {

    /** Made by several compilers, for several versions of Java, by people who did not think of this. */
    private static final List<String> LIBRARIES = List.of("quarkus-core-[0-9]", "quarkus-vertx-http-[0-9]", "arc-[0-9]",
            "qute-core",
            "vertx-core", "vertx-web-[0-9]", "netty-codec-http-", "netty-common", "jackson-databind", "jackson-core",
            "mutiny-[0-9]",
            "smallrye-config-core", "smallrye-common", "caffeine", "guava", "asm-", "jandex-[0-9]", "gizmo", "jboss-logmanager",
            "aesh",
            "groovy-[0-9]", "kotlin-stdlib", "httpclient", "assertj-core",
            "junit-jupiter-engine", "maven-", "archunit");

    /** Enough of them to be changed twice. */
    private static final List<String> SOME = List.of("arc-[0-9]", "vertx-core", "jackson-databind");

    @Test
    void everyClassIsVerifiedAsBefore() throws IOException {
        assertThat(verified(LIBRARIES, UnaryOperator.identity())).isGreaterThan(10_000);
    }

    @Test
    void classesAreVerifiedAsBeforeWhenOthersChangeThemToo() throws IOException {
        assertThat(verified(SOME, Specimens::computed)).isGreaterThan(1_000);
    }

    /** Returns how many classes are watched; all are verified, or refused as without. */
    private static int verified(List<String> libraries, UnaryOperator<byte[]> after) throws IOException {
        String[] all = System.getProperty("java.class.path").split(System.getProperty("path.separator"));
        List<Path> corpus = Arrays.stream(all).map(Path::of)
                .filter(path -> Files.isDirectory(path) || libraries.stream()
                        .anyMatch(name -> path.getFileName().toString().matches(name + ".*\\.jar")))
                .toList();
        URL[] urls = urls(all);
        Map<String, String> refused = new TreeMap<>();
        try (Changing watching = new Changing(urls, after, true); Changing plain = new Changing(urls, after, false)) {
            for (String name : names(corpus)) {
                String error = link(name, watching);
                if (error != null && !error.equals(link(name, plain))) {
                    refused.put(name, error);
                }
            }
            assertThat(refused).isEmpty();
            return watching.watched;
        }
    }

    private static String link(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader).getDeclaredMethods(); // what asks for methods makes the class be verified
            return null;
        } catch (Throwable e) {
            return e.toString();
        }
    }

    private static URL[] urls(String[] paths) throws IOException {
        URL[] urls = new URL[paths.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(paths[i]).toUri().toURL();
        }
        return urls;
    }

    private static List<String> names(List<Path> corpus) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path path : corpus) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.forEach(file -> names.add(path.relativize(file).toString()));
                }
            } else {
                try (JarFile jar = new JarFile(path.toFile())) {
                    jar.stream().forEach(entry -> names.add(entry.getName()));
                }
            }
        }
        return names.stream().filter(name -> name.endsWith(".class") && !name.contains("-"))
                .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.')).distinct().toList();
    }

    /** Loads all classes itself, but those of the JDK. */
    private static final class Changing extends URLClassLoader {

        private final UnaryOperator<byte[]> after;
        private final boolean watch;
        private int watched;

        Changing(URL[] urls, UnaryOperator<byte[]> after, boolean watch) {
            super(urls, ClassLoader.getPlatformClassLoader());
            this.after = after;
            this.watch = watch;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = in.readAllBytes();
                if (watch) {
                    byte[] plain = code;
                    code = VariableCapture.transform(plain, leftAlone -> {
                    });
                    watched += code == plain ? 0 : 1;
                }
                code = after.apply(code);
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
