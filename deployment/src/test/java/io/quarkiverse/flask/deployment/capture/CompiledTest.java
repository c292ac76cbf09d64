package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.deployment.capture.specimen.Constructing;
import io.quarkiverse.flask.deployment.capture.specimen.Handling;
import io.quarkiverse.flask.deployment.capture.specimen.Kinds;
import io.quarkiverse.flask.deployment.capture.specimen.Log;
import io.quarkiverse.flask.deployment.capture.specimen.Scopes;
import io.quarkiverse.flask.deployment.capture.specimen.Typed;

/**
 * HotSpot compiles what is watched: its compilers give up on code of some shapes, and then it is interpreted for ever.
 */
class CompiledTest {

    private static final List<Class<?>> SPECIMENS = List.of(Constructing.class, Handling.class, Kinds.class, Scopes.class,
            Typed.class);

    /** Dev mode runs with the first compiler only. */
    @ParameterizedTest
    @ValueSource(strings = { "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation" })
    void watchedMethodsAreCompiled(String compiler) throws Exception {
        String specimens = Log.class.getPackageName();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xcomp",
                compiler, "-XX:+PrintCompilation", "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=compileonly," + specimens + ".*::*", "-cp", System.getProperty("java.class.path"),
                Watched.class.getName()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        List<String> compiled = output.lines().filter(line -> line.contains(specimens)).toList();
        assertThat(compiled).anyMatch(line -> line.contains(".Scopes::loop ")).hasSizeGreaterThan(100);
        assertThat(output).doesNotContain("COMPILE SKIPPED");
    }

    /** Runs in a JVM of its own. */
    static final class Watched {

        public static void main(String[] args) {
            Specimens specimens = new Specimens(Specimens.WATCHED);
            for (Class<?> specimen : SPECIMENS) {
                for (String method : Specimens.methods(specimen)) {
                    try {
                        specimens.call(specimen.getName(), method);
                    } catch (Throwable expected) {
                        // most do
                    }
                }
            }
        }
    }
}
