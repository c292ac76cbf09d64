package org.acme.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/**
 * Two instances of the packaged application share their sessions; one of them is killed, and Redis restarted, while 64 visitors
 * go on.
 */
@RequiresRedisServer
class InstancesIT {

    private static final int VISITORS = 64;
    private static final int BEFORE = 20;
    private static final int BETWEEN = 20;
    private static final int AFTER = 20;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
    private final CountDownLatch beforeTheKill = new CountDownLatch(VISITORS);
    private final CountDownLatch beforeTheRestart = new CountDownLatch(VISITORS);
    private final CountDownLatch restarted = new CountDownLatch(1);
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void nothingConfirmedIsLost() throws Exception {
        try (RedisServer redis = RedisServer.start();
                Instance first = Instance.start(redis.url());
                Instance second = Instance.start(redis.url())) {
            List<CompletableFuture<Visitor>> visitors = new ArrayList<>();
            for (int i = 0; i < VISITORS; i++) {
                Visitor visitor = new Visitor(i, http);
                visitors.add(CompletableFuture.supplyAsync(() -> visit(visitor, first, second), threads));
            }
            await(beforeTheKill, visitors);
            first.kill();
            await(beforeTheRestart, visitors);
            redis.stop();
            HttpResponse<String> without = get(second, "/basket");
            assertThat(without.statusCode()).isEqualTo(503);
            assertThat(without.body()).contains("Sessions cannot be reached at the moment. Try again later.");
            assertThat(without.headers().firstValue("Retry-After")).contains("1");
            assertThat(get(second, "/about").statusCode()).isEqualTo(200);
            redis.restart();
            restarted.countDown();
            for (CompletableFuture<Visitor> visitor : visitors) {
                assertThat(visitor.get(1, TimeUnit.MINUTES).confirmed()).isGreaterThanOrEqualTo(BEFORE + BETWEEN + AFTER);
            }
            assertThat(refused).hasPositiveValue();
        } finally {
            threads.shutdownNow();
        }
    }

    private Visitor visit(Visitor visitor, Instance first, Instance second) {
        try {
            for (int i = 0; i < BEFORE; i++) {
                assertThat(visitor.put(i % 2 == 0 ? first : second)).isEqualTo(200);
            }
            beforeTheKill.countDown();
            boolean killed = false;
            for (int i = 0; !killed; i++) {
                killed = i % 2 == 0 && visitor.put(first) == 0 || i % 2 == 1 && visitor.put(second) != 200;
            }
            for (int i = 0; i < BETWEEN; i++) {
                assertThat(visitor.put(second)).isEqualTo(200);
            }
            beforeTheRestart.countDown();
            for (int status = visitor.put(second); status != 503; status = visitor.put(second)) {
                assertThat(status).isEqualTo(200);
            }
            refused.incrementAndGet();
            restarted.await();
            for (int i = 0; i < AFTER; i++) {
                assertThat(visitor.put(second)).isEqualTo(200);
            }
            return visitor;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for all visitors; if one has failed, says so instead. */
    private static void await(CountDownLatch latch, List<CompletableFuture<Visitor>> visitors) throws Exception {
        CompletableFuture<?> failure = new CompletableFuture<>();
        visitors.forEach(visitor -> visitor.whenComplete((done, failed) -> {
            if (failed != null) {
                failure.completeExceptionally(failed);
            }
        }));
        while (!latch.await(100, TimeUnit.MILLISECONDS)) {
            if (failure.isCompletedExceptionally()) {
                failure.get();
            }
        }
    }

    private HttpResponse<String> get(Instance instance, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(instance.url(path)).header("Cookie", "session=" + "A".repeat(64)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
