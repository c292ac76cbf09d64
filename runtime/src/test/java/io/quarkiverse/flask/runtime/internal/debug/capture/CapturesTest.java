package io.quarkiverse.flask.runtime.internal.debug.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapturesTest {

    private static final Site SITE = new Site(CapturesTest.class, "view", new BitSet(), List.of(new Variable("i", "I", null)));

    private final Object request = new Object();

    @BeforeEach
    @AfterEach
    void clear() {
        Captures.clear();
    }

    private static void pass(Throwable thrown, Object value) {
        Captures.add(thrown, SITE, new Object[] { value });
    }

    private static List<Object> values(Throwable thrown) {
        return Captures.of(thrown).stream().map(frame -> frame.values()[0]).toList();
    }

    @Test
    void framesAreInnermostFirst() {
        Throwable thrown = new Throwable();
        Captures.began(request);
        pass(thrown, 1);
        pass(thrown, 2);
        assertThat(values(thrown)).containsExactly(1, 2);
        assertThat(Captures.of(thrown).get(0).site()).isSameAs(SITE);
    }

    @Test
    void exceptionsAreToldApartByIdentity() {
        class Same extends Exception {

            private static final long serialVersionUID = 1;

            @Override
            public int hashCode() {
                return 1;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Same;
            }
        }
        Throwable one = new Same();
        Throwable other = new Same();
        Captures.began(request);
        pass(one, 1);
        assertThat(values(other)).isEmpty();
        pass(other, 2);
        assertThat(values(one)).containsExactly(1);
        assertThat(values(other)).containsExactly(2);
    }

    @Test
    void nothingIsKeptWhileNoRequestRuns() {
        Throwable thrown = new Throwable();
        pass(thrown, 1);
        Captures.began(request);
        assertThat(values(thrown)).isEmpty();
        Captures.ended(request);
        pass(thrown, 2);
        Captures.began(request);
        assertThat(values(thrown)).isEmpty();
    }

    @Test
    void anExceptionIsForgottenOnceTheRequestsAreThatRanWhenItFlew() {
        Object second = new Object();
        Object third = new Object();
        Throwable thrown = new Throwable();
        Captures.began(request);
        Captures.began(second);
        pass(thrown, 1);
        Captures.began(third);
        Captures.ended(request);
        assertThat(values(thrown)).containsExactly(1);
        Captures.ended(second);
        assertThat(values(thrown)).isEmpty();
        pass(thrown, 2);
        assertThat(values(thrown)).containsExactly(2);
    }

    @Test
    void anEndThatIsToldTwiceIsOne() {
        Object second = new Object();
        Throwable thrown = new Throwable();
        Captures.began(request);
        Captures.began(second);
        pass(thrown, 1);
        Captures.ended(second);
        Captures.ended(second);
        assertThat(values(thrown)).containsExactly(1);
    }

    @Test
    void soManyExceptionsAreKept() {
        Captures.began(request);
        List<Throwable> thrown = new ArrayList<>();
        for (int i = 0; i < Captures.MAX_EXCEPTIONS + 10; i++) {
            thrown.add(new Throwable());
            pass(thrown.get(i), i);
        }
        assertThat(values(thrown.get(9))).isEmpty();
        assertThat(values(thrown.get(10))).containsExactly(10);
        assertThat(values(thrown.get(thrown.size() - 1))).containsExactly(thrown.size() - 1);
    }

    @Test
    void soManyFramesOfAnExceptionAreKeptTheInnermost() {
        Throwable thrown = new Throwable();
        Captures.began(request);
        for (int i = 0; i < Captures.MAX_FRAMES + 10; i++) {
            pass(thrown, i);
        }
        assertThat(values(thrown)).hasSize(Captures.MAX_FRAMES).startsWith(0, 1).endsWith(Captures.MAX_FRAMES - 1);
    }

    @Test
    void whatWasAskedForDoesNotGrow() {
        Throwable thrown = new Throwable();
        Captures.began(request);
        pass(thrown, 1);
        List<Captured> before = Captures.of(thrown);
        pass(thrown, 2);
        assertThat(before).hasSize(1);
    }

    @Test
    void valuesAreGarbageOnceTheirRequestHasEnded() {
        Captures.began(request);
        Throwable thrown = new Throwable();
        WeakReference<Object> value = value(thrown);
        Captures.ended(request);
        assertThat(isCollected(value, () -> {
        })).isTrue();
    }

    @Test
    void valuesAreGarbageOnceTheirExceptionIsAndARequestComes() {
        Captures.began(request);
        WeakReference<Object> value = value(new Throwable());
        assertThat(isCollected(value, () -> Captures.began(request))).isTrue();
    }

    @Test
    void aRequestThatNeverEndsKeepsNothingOnceItIsGarbage() {
        Captures.began(new Object());
        Throwable thrown = new Throwable();
        WeakReference<Object> value = value(thrown);
        assertThat(isCollected(value, () -> {
            Captures.began(request);
            Captures.ended(request);
        })).isTrue();
        assertThat(values(thrown)).isEmpty();
    }

    private static WeakReference<Object> value(Throwable thrown) {
        Object value = new Object();
        pass(thrown, value);
        return new WeakReference<>(value);
    }

    private static boolean isCollected(WeakReference<?> reference, Runnable between) {
        for (int i = 0; i < 100 && !reference.refersTo(null); i++) {
            System.gc();
            between.run();
        }
        return reference.refersTo(null);
    }

    @Test
    void threadsDoNotMixTheirExceptions() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                CyclicBarrier together = new CyclicBarrier(threads);
                Callable<Boolean> requests = () -> {
                    together.await();
                    return seeOnlyTheirOwn(Captures.MAX_EXCEPTIONS / threads);
                };
                for (Future<Boolean> result : pool.invokeAll(Collections.nCopies(threads, requests))) {
                    assertThat(result.get()).isTrue();
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    private static boolean seeOnlyTheirOwn(int requests) {
        boolean right = true;
        for (int i = 0; i < requests; i++) {
            Object request = new Object();
            Captures.began(request);
            Throwable thrown = new Throwable();
            List<Object> expected = List.of(new Object(), new Object(), new Object());
            expected.forEach(value -> pass(thrown, value));
            right &= values(thrown).equals(expected);
            Captures.ended(request);
        }
        return right;
    }
}
