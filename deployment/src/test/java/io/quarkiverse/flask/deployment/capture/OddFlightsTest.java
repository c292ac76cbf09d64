package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.deployment.capture.specimen.Odd;
import io.quarkiverse.flask.deployment.capture.specimen.Typed;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captured;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;

/**
 * What exceptions pass that fly another way than most: again, between threads, out of a full stack.
 */
class OddFlightsTest {

    private static List<String> lines(String method) {
        return Flight.lines(Flight.of(Odd.class, method).frames());
    }

    @Test
    void exceptionsWithoutStackTraceAreCaptured() {
        assertThat(Flight.of(Odd.class, "stackless").thrown().getStackTrace()).isEmpty();
        assertThat(lines("stackless")).containsExactly("stackless number=1");
    }

    @Test
    void checkedExceptionsThatNobodyDeclaresAreCaptured() {
        assertThat(lines("sneaky")).containsExactly("sneak thrown=IOException(s)", "sneaky text=\"s\"");
    }

    @Test
    void anExceptionFromAnotherThreadHasTheFramesOfBoth() {
        List<String> lines = lines("otherThread");
        assertThat(lines.get(0)).isEqualTo("other text=\"t\"");
        assertThat(lines.get(1)).matches("lambda\\$otherThread\\$\\d+ text=\"t\"");
        assertThat(lines.get(2)).startsWith("otherThread text=\"t\" e=ExecutionException(");
        assertThat(lines).hasSize(3);
    }

    @Test
    void anExceptionThatTheJdkMadeIsCapturedWhereItComesBack() {
        assertThat(lines("joined")).singleElement().asString().startsWith("joined future=")
                .endsWith(" failure=IOException(io)");
    }

    @Test
    void eachLevelOfARecursionHasItsOwnValues() {
        assertThat(Flight.lines(Odd.class, "recursion")).containsExactly("down level=0 twice=0", "down level=1 twice=2",
                "down level=2 twice=4", "down level=3 twice=6");
    }

    @Test
    void interruptionIsCaptured() {
        assertThat(Flight.lines(Odd.class, "interrupted")).containsExactly("interrupted much=Long:100000");
    }

    @Test
    void aFailedMonitorIsCaptured() {
        assertThat(Flight.lines(Odd.class, "notAMonitor")).containsExactly("notAMonitor nothing=null number=1");
    }

    @Test
    void monitorsAreReleased() throws Throwable {
        Specimens specimens = new Specimens(Specimens.WATCHED);
        Object lock = Flight.of(specimens, Odd.class.getName(), "monitors").frames().get(0).values()[0];
        assertThat(specimens.log()).containsExactly("false false For input string: \"in\"");
        CountDownLatch entered = new CountDownLatch(2);
        Thread other = new Thread(() -> {
            synchronized (lock) {
                entered.countDown();
            }
            try {
                synchronized (specimens.loadClass(Odd.class.getName())) {
                    entered.countDown();
                }
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        });
        other.start();
        assertThat(entered.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aFullStackStaysWhatItIsAndKeepsItsInnermostFrames() {
        Flight flight = Flight.of(Odd.class, "endless");
        assertThat(flight.thrown()).isExactlyInstanceOf(StackOverflowError.class).hasNoCause().hasNoSuppressedExceptions();
        assertThat(flight.frames()).hasSize(100);
        for (int i = 0; i < flight.frames().size(); i++) {
            Captured frame = flight.frames().get(i);
            int depth = (int) flight.frames().get(0).values()[0] - i;
            assertThat(Flight.line(frame)).isEqualTo("forever depth=" + depth + " text=\"text\" next=Long:" + (depth + 1));
        }
    }

    /** Nothing of what captures has been used yet in a new JVM: it would break if it were initialised on a full stack. */
    @Test
    void theJvmSurvivesAFullStackAsTheFirstThingToCapture() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FullStackFirst.class.getName()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(output).startsWith("java.lang.StackOverflowError 100").contains("\nnothingButNull text=null\n")
                .endsWith("down level=3 twice=6\n");
        assertThat(process.waitFor()).isZero();
    }

    /** Runs in a JVM of its own. */
    static final class FullStackFirst {

        public static void main(String[] args) {
            Specimens specimens = new Specimens(Specimens.WATCHED);
            Object request = new Object();
            Captures.began(request);
            try {
                specimens.call(Odd.class.getName(), "endless");
            } catch (Throwable e) {
                System.out.print(e + " " + Captures.of(e).size() + "\n");
            }
            print(Flight.of(specimens, Typed.class.getName(), "nothingButNull"));
            print(Flight.of(specimens, Odd.class.getName(), "recursion"));
        }

        private static void print(Flight flight) {
            System.out.print(String.join("\n", Flight.lines(flight.frames())) + "\n");
        }
    }
}
