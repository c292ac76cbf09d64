package io.quarkiverse.flask.runtime.internal.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class RequestsUnderWayTest {

    private final RequestsUnderWay underWay = new RequestsUnderWay();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void anIdleServerNeedNotWait() {
        underWay.begin();
        underWay.ended();
        underWay.shutdown(done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void theLastRequestEndsTheWait() {
        underWay.begin();
        underWay.begin();
        underWay.shutdown(done::incrementAndGet);
        underWay.ended();
        assertThat(done).hasValue(0);
        underWay.ended();
        assertThat(done).hasValue(1);
    }

    @Test
    void requestsThatComeWhileTheServerWaitsAreWaitedForOnce() {
        underWay.begin();
        underWay.shutdown(done::incrementAndGet);
        assertThat(underWay.begin()).isTrue();
        underWay.ended();
        assertThat(done).hasValue(0);
        underWay.ended();
        underWay.begin();
        underWay.ended();
        assertThat(done).hasValue(1);
    }

    @Test
    void theServerStopsFromTheSignalOn() {
        assertThat(underWay.serverStops()).isFalse();
        underWay.preShutdown(done::incrementAndGet);
        assertThat(underWay.serverStops()).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void nothingBeginsOnceTheApplicationEnds() {
        assertThat(underWay.begin()).isTrue();
        underWay.ended();
        underWay.breakOff();
        assertThat(underWay.begin()).isFalse();
    }

    @Test
    void aThreadThatStreamsIsInterruptedAndWaitedFor() throws Exception {
        CountDownLatch streams = new CountDownLatch(1);
        CompletableFuture<Boolean> interruptedAfterwards = CompletableFuture.supplyAsync(() -> {
            underWay.stream(() -> {
                streams.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    done.incrementAndGet();
                    Thread.currentThread().interrupt();
                }
            });
            return Thread.currentThread().isInterrupted();
        });
        streams.await();
        underWay.breakOff();
        assertThat(interruptedAfterwards.get(1, TimeUnit.MINUTES)).isFalse();
        assertThat(done).hasValue(1);
    }
}
