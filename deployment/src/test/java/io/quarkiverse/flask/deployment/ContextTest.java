package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

class ContextTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class));

    @Inject
    FlaskApp app;

    @Test
    void blockingViewsSeeTheirRequestOnAWorkerThread() {
        assertThat(get("/blocking/a").asString()).isEqualTo("/blocking/a worker before=/blocking/a");
    }

    @Test
    void unisSeeTheirRequestInEveryContinuation() {
        assertThat(get("/uni/a").asString()).isEqualTo("/uni/a,/uni/a event loop before=/uni/a");
    }

    @Test
    void completionStagesOfManagedExecutorsSeeTheirRequest() {
        assertThat(get("/stage/a").asString()).isEqualTo("/stage/a");
    }

    @Test
    void callbacksOnTheEventLoopSeeTheirRequest() {
        assertThat(get("/callback/a").asString()).isEqualTo("/callback/a");
    }

    @Test
    void copiedContextsWorkOnAnyThread() {
        assertThat(get("/copied/a").asString()).isEqualTo("/copied/a");
    }

    @Test
    void injectedRequestsAreTheCurrentOne() {
        assertThat(get("/injected/a").asString()).isEqualTo("/injected/a");
        assertThat(get("/injected/b").asString()).isEqualTo("/injected/b");
    }

    @Test
    void concurrentRequestsNeverSeeEachOther() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < Views.PARALLEL; i++) {
            String path = "/together/" + i;
            answers.add(CompletableFuture.supplyAsync(() -> get(path).asString(), task -> new Thread(task).start()));
        }
        for (int i = 0; i < Views.PARALLEL; i++) {
            assertThat(answers.get(i).get(30, TimeUnit.SECONDS)).isEqualTo("/together/%d %d".formatted(i, i));
        }
    }

    @Test
    void outsideARequestTheAccessorsSayWhatToDo() {
        assertThatThrownBy(Flask::request).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Working outside of request context.")
                .hasMessageContaining("copyCurrentRequestContext");
        assertThatThrownBy(Flask::session).hasMessageStartingWith("Working outside of request context.");
        assertThatThrownBy(Flask::g).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Working outside of application context.").hasMessageContaining("app.appContext()");
        assertThatThrownBy(Flask::currentApp).hasMessageStartingWith("Working outside of application context.");
        assertThat(hasRequestContext()).isFalse();
        assertThat(hasAppContext()).isFalse();
    }

    @Test
    void contextsOpenedByHandHaveAnApplicationAndNoRequest() {
        try (FlaskApp.Context context = app.appContext()) {
            g().put("user", "ann");
            assertThat(currentApp()).isSameAs(app);
            assertThat(g().get("user")).isEqualTo("ann");
            assertThat(hasRequestContext()).isFalse();
            assertThatThrownBy(Flask::request).hasMessageStartingWith("Working outside of request context.");
        }
        assertThat(hasAppContext()).isFalse();
    }

    static class Views {

        static final int PARALLEL = 8;

        final CyclicBarrier together = new CyclicBarrier(PARALLEL);

        @Inject
        Request injected;

        @Inject
        ManagedExecutor executor;

        @Inject
        Vertx vertx;

        @BeforeRequest
        void before() {
            g().put("before", request().path());
        }

        @Route("/blocking/<id>")
        String blocking(String id) {
            return "%s %s before=%s".formatted(request().path(), thread(), g().get("before"));
        }

        @Route("/uni/<id>")
        Uni<String> uni(String id) {
            String first = request().path();
            String thread = thread();
            return Uni.createFrom().item(1).emitOn(executor)
                    .map(ignored -> "%s,%s %s before=%s".formatted(first, request().path(), thread, g().get("before")));
        }

        @Route("/stage/<id>")
        CompletionStage<String> stage(String id) {
            return executor.supplyAsync(() -> 1).thenApply(ignored -> request().path());
        }

        @Route("/callback/<id>")
        CompletionStage<String> callback(String id) {
            Promise<String> promise = Promise.promise();
            vertx.runOnContext(ignored -> promise.complete(request().path()));
            return promise.future().toCompletionStage();
        }

        @Route("/copied/<id>")
        CompletionStage<String> copied(String id) {
            CompletableFuture<String> result = new CompletableFuture<>();
            new Thread(copyCurrentRequestContext(() -> {
                result.complete(request().path());
            })).start();
            return result;
        }

        @Route("/injected/<id>")
        String injected(String id) {
            return injected.path();
        }

        @Route("/together/<int:id>")
        String together(int id) throws Exception {
            g().put("id", id);
            together.await(30, TimeUnit.SECONDS);
            return request().path() + " " + g().get("id");
        }

        private static String thread() {
            return Context.isOnEventLoopThread() ? "event loop" : "worker";
        }
    }
}
