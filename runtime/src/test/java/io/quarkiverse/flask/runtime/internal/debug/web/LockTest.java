package io.quarkiverse.flask.runtime.internal.debug.web;

import static io.quarkiverse.flask.runtime.internal.debug.web.Lock.State.LOCKED;
import static io.quarkiverse.flask.runtime.internal.debug.web.Lock.State.PIN;
import static io.quarkiverse.flask.runtime.internal.debug.web.Lock.State.READY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

class LockTest {

    private static final Pin RIGHT = new Pin("123456789");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    private final DevelopmentRun run = DevelopmentRun.begin();
    private final Lock lock = lock();

    private Lock lock() {
        return new Lock(Optional.of(RIGHT), run, CLOCK);
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            lock.enter("000000000");
        }
    }

    @Test
    void theRightPinBringsACookieThatUnlocks() {
        assertThat(lock.state(List.of())).isEqualTo(PIN);
        assertThat(lock.enter("123-456-789")).isEqualTo(READY);
        assertThat(lock.state(List.of())).isEqualTo(PIN);
        assertThat(lock.state(List.of("of somebody else", lock.newCookie().orElseThrow()))).isEqualTo(READY);
    }

    @Test
    void aWrongPinUnlocksNothing() {
        assertThat(lock.enter("123456780")).isEqualTo(PIN);
        assertThat(lock.enter("")).isEqualTo(PIN);
    }

    @Test
    void tenWrongPinsLockOutTheRightOneAndOldCookies() {
        String cookie = lock.newCookie().orElseThrow();
        wrong(9);
        assertThat(lock.state(List.of(cookie))).isEqualTo(READY);
        assertThat(lock.enter("1")).isEqualTo(LOCKED);
        assertThat(lock.enter("123456789")).isEqualTo(LOCKED);
        assertThat(lock.state(List.of(cookie))).isEqualTo(LOCKED);
    }

    @Test
    void aReloadUnlocksNothing() {
        wrong(10);
        assertThat(lock().enter("123456789")).isEqualTo(LOCKED);
    }

    @Test
    void theRightPinForgivesWrongOnes() {
        wrong(9);
        assertThat(lock.enter("123456789")).isEqualTo(READY);
        wrong(9);
        assertThat(lock.enter("123456789")).isEqualTo(READY);
    }

    @Test
    void guessesAtTheSameTimeAreCountedToo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Lock.State>> guesses = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String guess = "%09d".formatted(i);
                guesses.add(threads.submit(() -> lock.enter(guess)));
            }
            int open = 0;
            for (Future<Lock.State> guess : guesses) {
                open += guess.get() == PIN ? 1 : 0;
            }
            assertThat(open).isEqualTo(9);
            assertThat(run.wrongPins()).hasValue(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void withoutAPinEverybodyIsReady() {
        Lock open = new Lock(Optional.empty(), run, CLOCK);
        assertThat(open.state(List.of())).isEqualTo(READY);
        assertThat(open.enter("anything")).isEqualTo(READY);
        assertThat(open.newCookie()).isEmpty();
    }

    @Test
    void cookiesOfAnotherRunHaveAnotherNameAndAreWorthless() {
        Lock other = new Lock(Optional.of(RIGHT), DevelopmentRun.begin(), CLOCK);
        assertThat(other.cookieName()).isNotEqualTo(lock.cookieName()).matches("flask_debugger_[0-9a-f]{8}");
        assertThat(other.state(List.of(lock.newCookie().orElseThrow()))).isEqualTo(PIN);
    }
}
