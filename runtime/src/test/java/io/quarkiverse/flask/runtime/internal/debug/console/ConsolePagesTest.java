package io.quarkiverse.flask.runtime.internal.debug.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ConsolePagesTest {

    private final List<FakeConsole> opened = new ArrayList<>();
    private final ConsolePages pages = new ConsolePages(this::open, Runnable::run);

    private Console open(Scope scope) {
        FakeConsole console = new FakeConsole(scope);
        opened.add(console);
        return console;
    }

    private static Scope scope(String value) {
        return new Scope(ConsolePagesTest.class, List.of(), new Object[] { value }, List.of(), () -> () -> {
        });
    }

    private Console console(String secret, int frame) {
        return pages.find(secret).orElseThrow().console(frame).orElseThrow();
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            secrets.add(pages.add(List.of(scope("a"))));
        }
        assertThat(secrets).hasSize(1000).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{32}"));
    }

    @Test
    void aFrameHasOneConsoleWithItsScope() {
        String secret = pages.add(List.of(scope("outer"), scope("inner")));
        assertThat(opened).isEmpty();
        Console console = console(secret, 1);
        assertThat(console(secret, 1)).isSameAs(console);
        assertThat(opened).singleElement().satisfies(fake -> assertThat(fake.scope.values()).containsExactly("inner"));
    }

    @Test
    void manyThreadsOpenOneConsole() throws Exception {
        String secret = pages.add(List.of(scope("a")));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch together = new CountDownLatch(8);
            List<Future<Console>> consoles = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                consoles.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return console(secret, 0);
                }));
            }
            for (Future<Console> console : consoles) {
                assertThat(console.get()).isSameAs(opened.get(0));
            }
            assertThat(opened).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobodyWaitsToKnowWhetherAConsoleIsOpen() {
        String secret = pages.add(List.of(scope("a")));
        ConsolePage page = pages.find(secret).orElseThrow();
        assertThat(page.opened(0)).isEmpty();
        Console console = console(secret, 0);
        assertThat(page.opened(0)).containsSame(console);
    }

    @Test
    void theOldestErrorPageGivesWayAndItsConsolesAreClosed() {
        String first = pages.add(List.of(scope("a"), scope("b")));
        ConsolePage page = pages.find(first).orElseThrow();
        console(first, 0);
        List<String> others = IntStream.range(0, ConsolePages.MAX_ERROR_PAGES).mapToObj(i -> pages.add(List.of(scope("c"))))
                .toList();
        assertThat(pages.find(first)).isEmpty();
        assertThat(others).allMatch(secret -> pages.find(secret).isPresent());
        assertThat(opened).singleElement().satisfies(fake -> assertThat(fake.closed).isTrue());
        assertThat(page.console(0)).isEmpty();
        assertThat(page.console(1)).isEmpty();
        assertThat(opened).hasSize(1);
    }

    @Test
    void standalonePagesAreCountedForThemselves() {
        String error = pages.add(List.of(scope("a")));
        String first = pages.addStandalone(() -> scope("b"));
        for (int i = 0; i < ConsolePages.MAX_STANDALONE_PAGES; i++) {
            pages.addStandalone(() -> scope("c"));
        }
        assertThat(pages.find(first)).isEmpty();
        assertThat(pages.find(error)).isPresent();
    }

    @Test
    void theScopeOfAStandalonePageIsAskedForOnce() {
        List<String> asked = new ArrayList<>();
        String secret = pages.addStandalone(() -> {
            asked.add("asked");
            return scope("a");
        });
        assertThat(asked).isEmpty();
        console(secret, 0);
        console(secret, 0);
        assertThat(asked).hasSize(1);
    }

    @Test
    void unknownAndPartsOfSecretsFindNothing() {
        String secret = pages.add(List.of(scope("a")));
        assertThat(List.of("", secret.substring(1), secret + "A", secret.toLowerCase(), "é")).allMatch(
                wrong -> pages.find(wrong).isEmpty());
    }

    @Test
    void closingClosesAllOfThem() {
        String error = pages.add(List.of(scope("a")));
        String standalone = pages.addStandalone(() -> scope("b"));
        console(error, 0);
        console(standalone, 0);
        pages.close();
        assertThat(opened).hasSize(2).allMatch(fake -> fake.closed);
        assertThat(pages.find(error)).isEmpty();
        assertThat(pages.find(standalone)).isEmpty();
        assertThat(pages.find(pages.add(List.of(scope("late"))))).isEmpty();
    }

    @Test
    void aConsoleThatOpensWhileItsPageClosesIsClosed() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        List<FakeConsole> slow = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (ConsolePages late = new ConsolePages(scope -> {
            opening.countDown();
            await(closed);
            slow.add(new FakeConsole(scope));
            return slow.get(0);
        }, threads)) {
            ConsolePage page = late.find(late.add(List.of(scope("a")))).orElseThrow();
            Future<Boolean> found = threads.submit(() -> page.console(0).isPresent());
            opening.await();
            late.close();
            closed.countDown();
            assertThat(found.get()).isFalse();
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
        }
        assertThat(slow).singleElement().satisfies(fake -> assertThat(fake.closed).isTrue());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class FakeConsole implements Console {

        private final Scope scope;
        private volatile boolean closed;

        FakeConsole(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Answer evaluate(String source) {
            return new Answer(State.DONE, "", List.of(), "");
        }

        @Override
        public Completion complete(String source, int cursor) {
            return new Completion(cursor, List.of());
        }

        @Override
        public void stop() {
            // nothing runs
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
