package io.quarkiverse.flask.runtime.internal.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;

class RequestsUnderWayTest {

    private final RequestsUnderWay underWay = new RequestsUnderWay();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void anIdleServerNeedNotWait() {
        Call call = begun();
        underWay.ended(call);
        stop();
        assertThat(done).hasValue(1);
    }

    @Test
    void theLastRequestEndsTheWait() {
        Call first = begun();
        Call last = begun();
        stop();
        underWay.ended(first);
        assertThat(done).hasValue(0);
        underWay.ended(last);
        assertThat(done).hasValue(1);
    }

    @Test
    void aRequestEndsOnce() {
        Call first = begun();
        Call last = begun();
        stop();
        underWay.ended(first);
        underWay.ended(first);
        assertThat(done).hasValue(0);
        underWay.ended(last);
        underWay.ended(last);
        assertThat(done).hasValue(1);
    }

    @Test
    void requestsThatComeWhileTheServerWaitsAreWaitedForOnce() {
        Call first = begun();
        stop();
        Call late = begun();
        underWay.ended(first);
        assertThat(done).hasValue(0);
        underWay.ended(late);
        underWay.ended(begun());
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
    void aServerThatWaitsListensNoMore() {
        EmbeddedChannel listener = new EmbeddedChannel();
        underWay.ended(begun(listener));
        underWay.preShutdown(done::incrementAndGet);
        assertThat(listener.isOpen()).isTrue();
        underWay.shutdown(done::incrementAndGet);
        assertThat(listener.isOpen()).isFalse();
    }

    @Test
    void nothingBeginsOnceTheApplicationEnds() {
        underWay.ended(begun());
        underWay.breakOff();
        Call late = new Call(null);
        assertThat(underWay.begin(late)).isFalse();
    }

    @Test
    void whatTheServerCouldNotWaitForIsBrokenOff() {
        Call call = begun();
        stop();
        call.whenBrokenOff = () -> underWay.ended(call);
        underWay.breakOff();
        assertThat(call.brokenOff).isTrue();
    }

    @Test
    void whatComesAfterTheLastMayEndByItself() throws Exception {
        stop();
        Call late = begun();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
            Call probe = new Call(null);
            while (underWay.begin(probe)) {
                underWay.ended(probe);
            }
            underWay.ended(late);
        });
        underWay.breakOff();
        ended.get(1, TimeUnit.MINUTES);
        assertThat(late.brokenOff).isFalse();
    }

    @Test
    void aThreadThatWorksOnARequestIsInterruptedAndWaitedFor() throws Exception {
        CountDownLatch works = new CountDownLatch(1);
        CompletableFuture<Boolean> interruptedAfterwards = CompletableFuture.supplyAsync(() -> {
            underWay.run(() -> {
                works.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    done.incrementAndGet();
                    Thread.currentThread().interrupt();
                }
            });
            return Thread.currentThread().isInterrupted();
        });
        works.await();
        underWay.breakOff();
        assertThat(interruptedAfterwards.get(1, TimeUnit.MINUTES)).isFalse();
        assertThat(done).hasValue(1);
    }

    private Call begun() {
        return begun(null);
    }

    private Call begun(Channel listener) {
        Call call = new Call(listener);
        assertThat(underWay.begin(call)).isTrue();
        return call;
    }

    private void stop() {
        underWay.preShutdown(() -> {
        });
        underWay.shutdown(done::incrementAndGet);
    }

    /** A request that does what the test says. */
    private static final class Call implements RequestsUnderWay.Request {

        private final Channel listener;
        private volatile boolean brokenOff;
        private Runnable whenBrokenOff = () -> {
        };

        Call(Channel listener) {
            this.listener = listener;
        }

        @Override
        public Channel listener() {
            return listener;
        }

        @Override
        public void hangUp() {
            brokenOff = true;
            whenBrokenOff.run();
        }
    }
}
