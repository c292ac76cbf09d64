package io.quarkiverse.flask.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.deployment.console.shop.Shop;
import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.Answer;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.State;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;

/**
 * Evaluations that do not end by themselves, and what they print meanwhile.
 */
@Timeout(60)
class StoppedConsoleTest {

    private static final String LATCH = "Ljava/util/concurrent/CountDownLatch;";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore goOn = new Semaphore(0);
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream elsewhere = new ByteArrayOutputStream();
    private final Console console = ConsoleFixture.in(Shop.class).variable("begun", LATCH, null, begun)
            .variable("goOn", "Ljava/util/concurrent/Semaphore;", null, goOn).open();
    private PrintStream others;

    @BeforeEach
    void catchOutput() {
        others = new PrintStream(elsewhere, true, StandardCharsets.UTF_8);
        System.setOut(others);
    }

    @AfterEach
    void close() {
        console.close();
        System.setOut(out);
    }

    @ParameterizedTest
    @ValueSource(strings = { "while (true);", "for (;;) { try { while (true); } catch (Throwable e) { } }",
            "Object o = new Object(); synchronized (o) { o.wait(); }", "Thread.sleep(1_000_000);",
            "while (true) try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }",
            "do { try { goOn.acquire(); } catch (Throwable e) { System.out.print(\"no\"); } } while (true);",
            "class Loop { void run() { run(); } } while (true) try { new Loop().run(); } catch (Throwable e) { }",
            "Stream.iterate(1, x -> x + 1).forEach(x -> { });",
            "synchronized (begun) { begun.wait(); }", "Shop.spin(begun);" })
    void whatRunsIsStopped(String source) throws Exception {
        CompletableFuture<Answer> answer = running("{ begun.countDown(); " + source + " }");
        console.stop();
        assertThat(answer.get().state()).isEqualTo(State.STOPPED);
        assertThat(console.evaluate("1 + 1").results()).hasSize(1);
    }

    @Test
    void whatWasStoppedHasNoValue() throws Exception {
        console.evaluate("int endless() { begun.countDown(); while (true); }");
        CompletableFuture<Answer> answer = running("41; endless()");
        console.stop();
        assertThat(answer.get().results()).extracting(ShownValue::text).containsExactly("41");
    }

    @Test
    void whatCannotBeStoppedIsLeft() throws Exception {
        CompletableFuture<Answer> answer = running("int kept = 1; Shop.spin(begun)");
        console.stop();
        boolean killed = Runtime.version().feature() < 20;
        assertThat(answer.get().problem()).isEqualTo(killed ? ""
                : "What was running does not react to being stopped: it goes on, with the lowest priority, until the "
                        + "application ends. The console goes on without it.");
        assertThat(console.evaluate("kept + 1").results().get(0).text()).isEqualTo("2");
    }

    @Test
    void oneEvaluationRunsAtATime() throws Exception {
        CompletableFuture<Answer> answer = running("begun.countDown(); goOn.acquire(); 7");
        assertThat(console.evaluate("1").state()).isEqualTo(State.BUSY);
        assertThat(console.complete("goOn.rel", 8).suggestions()).isEmpty();
        goOn.release();
        assertThat(answer.get().results().get(0).text()).isEqualTo("7");
    }

    @Test
    void whatWasDoneBeforeIsShown() throws Exception {
        CompletableFuture<Answer> answer = running("System.out.print(1); 2; { begun.countDown(); while (true); }");
        console.stop();
        assertThat(answer.get().output()).isEqualTo("1");
        assertThat(answer.get().results()).hasSize(1);
    }

    @Test
    void closingEndsWhatRuns() throws Exception {
        CompletableFuture<Answer> answer = running("begun.countDown(); while (true);");
        console.close();
        assertThat(answer.get().state()).isEqualTo(State.STOPPED);
        Answer closed = console.evaluate("1");
        assertThat(closed.state()).isEqualTo(State.FAILED);
        assertThat(closed.problem()).isEqualTo("The console is closed");
        assertThat(console.complete("beg", 3).suggestions()).isEmpty();
    }

    @Test
    void closingEndsThreadsThatWereStarted() throws Exception {
        console.evaluate("var thread = new Thread(() -> { begun.countDown(); while (true); }); thread.start();");
        begun.await();
        Thread started = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains("$Console")))
                .findFirst().orElseThrow();
        console.close();
        started.join();
        assertThat(started.isAlive()).isFalse();
    }

    private CompletableFuture<Answer> running(String source) throws InterruptedException {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> console.evaluate(source), task -> {
            Thread thread = new Thread(task, "asks the console");
            thread.setDaemon(true);
            thread.start();
        });
        begun.await();
        return answer;
    }

    @Test
    void outputOfOtherThreadsGoesWhereItWent() throws Exception {
        CompletableFuture<Answer> answer = running("System.out.println(\"mine\"); begun.countDown(); goOn.acquire();");
        System.out.print("theirs é");
        goOn.release();
        assertThat(answer.get().output()).isEqualTo("mine" + System.lineSeparator());
        assertThat(elsewhere.toString(StandardCharsets.UTF_8)).isEqualTo("theirs é");
    }

    @Test
    void outputOfStartedThreadsIsShown() {
        assertThat(console.evaluate("""
                var thread = new Thread(() -> System.out.printf("%d %s", 1, "ünder"));
                thread.start(); thread.join(); System.err.print('!');""").output()).isEqualTo("1 ünder!");
    }

    @Test
    void lateOutputGoesWhereItWent() throws Exception {
        console.evaluate("""
                var thread = new Thread(() -> { goOn.acquireUninterruptibly(); System.out.print("late"); });
                thread.start();""");
        assertThat(System.out).isSameAs(others);
        goOn.release();
        console.evaluate("thread.join()");
        assertThat(elsewhere.toString(StandardCharsets.UTF_8)).isEqualTo("late");
    }

    @Test
    void muchOutputIsCut() {
        String output = console.evaluate("for (int i = 0; i < 100_001; i++) System.out.print('x');").output();
        assertThat(output).hasSize(100_000 + System.lineSeparator().length() + "… only the first 100,000 characters are shown"
                .length()).endsWith("xxx" + System.lineSeparator() + "… only the first 100,000 characters are shown");
    }

    @Test
    void streamsAreRestored() {
        console.evaluate("System.out.print(1)");
        assertThat(System.out).isSameAs(others);
    }
}
