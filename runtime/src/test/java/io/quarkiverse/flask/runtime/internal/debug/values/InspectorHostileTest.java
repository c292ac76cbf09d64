package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.AbstractList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectorHostileTest {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    /** Says what it is told, or throws it. */
    private static class Speaker {

        private final transient Object text;

        Speaker(Object text) {
            this.text = text;
        }

        @Override
        public String toString() {
            if (text instanceof RuntimeException failure) {
                throw failure;
            }
            return (String) text;
        }
    }

    @AfterEach
    void letAllEnd() {
        end.countDown();
    }

    private void block() {
        boolean interrupted = false;
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                interrupted = true; // and goes on
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anObjectThatTakesTooLongIsLeftAlone() {
        class Slow {
            @Override
            public String toString() {
                block();
                return "late";
            }
        }
        assertThat(new Inspector(Look.impatient()).show("it", null, new Slow()).text())
                .isEqualTo("(toString() takes too long)");
    }

    @Test
    void theClassOfAnObjectThatTookTooLongIsNotAskedAgain() {
        class Moody {

            private final boolean slow;

            Moody(boolean slow) {
                this.slow = slow;
            }

            @Override
            public String toString() {
                if (slow) {
                    block();
                }
                return "in time";
            }
        }
        new Inspector(Look.impatient()).show("it", null, new Moody(true));
        assertThat(Look.text(new Moody(false))).isEqualTo("(toString() takes too long)");
    }

    @Test
    void whoTakesTooLongIsInterrupted() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        do { // until it has begun before its time was over
            new Guard(Guard.SHARED, Duration.ofMillis(5), Look.LONG).call(null, () -> {
                started.countDown();
                try {
                    NEVER.await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return "woken";
            });
        } while (started.getCount() > 0);
        interrupted.await();
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void whenTheTimeOfAllIsOverNobodyIsAsked() {
        Settings settings = new Settings(true, 3, 20, 200, 1_000, 1_000, 100_000, Look.LONG, Duration.ZERO);
        assertThat(new Inspector(settings).show("it", null, new Speaker("hello")).text())
                .isEqualTo("(toString() was not tried: others took too long)");
    }

    @Test
    void threadsThatNeverComeBackAreNotReplacedForEver() {
        Executor threads = Guard.threads(1);
        threads.execute(this::block);
        assertThat(new Guard(threads, Look.LONG, Look.LONG).call(null, () -> "hello"))
                .isEqualTo(new Guard.Outcome<>(null, "was not tried: too many others have not ended yet", false));
    }

    @Test
    void timeIsTakenFromAllThatCome() {
        Guard guard = new Guard(Guard.threads(2), Duration.ofMillis(5), Duration.ofMillis(5));
        guard.call(null, () -> {
            block();
            return "late";
        });
        assertThat(guard.call(null, () -> "hello"))
                .isEqualTo(new Guard.Outcome<>(null, "was not tried: others took too long", false));
    }

    @Test
    void whatAnObjectThrowsIsShown() {
        assertThat(Look.text(new Speaker(new IllegalStateException("no"))))
                .isEqualTo("(toString() failed: java.lang.IllegalStateException: no)");
    }

    @Test
    void anExceptionThatFailsItselfIsShownByItsClass() {
        class Worse extends RuntimeException {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("worse");
            }
        }
        assertThat(Look.text(new Speaker(new Worse()))).isEqualTo("(toString() failed: " + Worse.class.getName() + ")");
    }

    @Test
    void endlessRecursionIsShown() {
        class Endless {
            @Override
            public String toString() {
                return "" + this;
            }
        }
        assertThat(Look.text(new Endless())).startsWith("(toString() failed: java.lang.").contains("StackOverflowError");
    }

    @Test
    void errorsAreShown() {
        class Broken {
            @Override
            public String toString() {
                throw new OutOfMemoryError("all gone");
            }
        }
        class Missing {
            @Override
            public String toString() {
                throw new NoClassDefFoundError("org/acme/Gone");
            }
        }
        assertThat(Look.text(List.of(new Broken(), new Missing())))
                .isEqualTo("[(toString() failed: java.lang.OutOfMemoryError: all gone), "
                        + "(toString() failed: java.lang.NoClassDefFoundError: org/acme/Gone)]");
    }

    @Test
    void noTextIsShownAsNone() {
        assertThat(Look.text(new Speaker(null))).isEqualTo("(toString() returned null)");
    }

    @Test
    void textsAreWrittenInOneLine() {
        assertThat(Look.text(new Speaker("a\nb\u0007\\"))).isEqualTo("a\\nb\\u0007\\");
    }

    @Test
    void hugeTextsAreCut() {
        assertThat(Look.text(new Speaker("x".repeat(100_000_000)))).isEqualTo("x".repeat(200) + "…");
    }

    @Test
    void aListThatIsBeingChangedIsShownAsSuch() {
        List<String> changing = Collections.unmodifiableList(new AbstractList<>() {
            @Override
            public String get(int index) {
                throw new ConcurrentModificationException();
            }

            @Override
            public int size() {
                return 1;
            }
        });
        assertThat(Look.text(changing)).isEqualTo("(reading it failed: java.util.ConcurrentModificationException)");
    }

    @Test
    void aViewOfAListOfTheApplicationHasLimitedTime() {
        List<String> slow = Collections.unmodifiableList(new AbstractList<>() {
            @Override
            public String get(int index) {
                return "late";
            }

            @Override
            public int size() {
                block();
                return 1;
            }
        });
        assertThat(new Inspector(Look.impatient()).show("it", null, slow).text()).isEqualTo("(reading it takes too long)");
    }

    @Test
    void objectsAreAskedWithTheirOwnClassLoaderOnAThreadThatKeepsNothing() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        AtomicReference<ClassLoader> loader = new AtomicReference<>();
        class Curious {
            @Override
            public String toString() {
                thread.set(Thread.currentThread());
                loader.set(Thread.currentThread().getContextClassLoader());
                return "done";
            }
        }
        assertThat(Look.text(new Curious())).isEqualTo("done");
        assertThat(loader.get()).isSameAs(Curious.class.getClassLoader());
        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(thread.get().getContextClassLoader()).isNull();
    }

    @Test
    void aThreadThatWasInterruptedBeforeIsSoAfter() {
        Thread.currentThread().interrupt();
        try {
            assertThat(Look.text(new Speaker("hello"))).isEqualTo("hello");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whoIsInterruptedMeanwhileWaitsNoLonger() {
        Thread waiting = Thread.currentThread();
        class Slow {
            @Override
            public String toString() {
                waiting.interrupt();
                block();
                return "late";
            }
        }
        try {
            assertThat(Look.text(new Slow())).isEqualTo("(toString() was interrupted)");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
