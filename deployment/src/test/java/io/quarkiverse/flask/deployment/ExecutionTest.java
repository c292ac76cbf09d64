package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

class ExecutionTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Kind.class));

    @BeforeEach
    void forget() {
        Kind.HOOKS.clear();
    }

    @Test
    void plainValuesComeFromWorkers() {
        assertThat(get("/plain").asString()).isEqualTo("worker");
        assertThat(get("/added").asString()).isEqualTo("worker");
    }

    @Test
    void reactiveResultsComeFromTheEventLoop() {
        assertThat(get("/uni").asString()).isEqualTo("event loop");
        assertThat(get("/stage").asString()).isEqualTo("event loop");
        assertThat(get("/multi").asString()).isEqualTo("event loop");
    }

    @Test
    void annotationsSayOtherwise() {
        assertThat(get("/non-blocking").asString()).isEqualTo("event loop");
        assertThat(get("/blocking").asString()).isEqualTo("worker");
    }

    @Test
    void aViewRunsOnAVirtualThreadWhereThereAreAny() {
        assertThat(get("/virtual").asString()).isEqualTo(Kind.virtualOrWorker());
        assertThat(Kind.HOOKS).containsOnly(Kind.virtualOrWorker());
    }

    /** The kinds of threads. */
    static class Kind {

        static final List<String> HOOKS = new CopyOnWriteArrayList<>();

        static String ofThisThread() {
            if (Context.isOnEventLoopThread()) {
                return "event loop";
            }
            return Thread.currentThread().getClass().getSimpleName().equals("VirtualThread") ? "virtual" : "worker";
        }

        static String virtualOrWorker() {
            return Runtime.version().feature() >= 21 ? "virtual" : "worker";
        }
    }

    static class Views {

        void setup(@Observes FlaskApp app) {
            app.get("/added", Kind::ofThisThread);
        }

        @BeforeRequest
        void before() {
            Kind.HOOKS.add(Kind.ofThisThread());
        }

        @AfterRequest
        Response after(Response response) {
            Kind.HOOKS.add(Kind.ofThisThread());
            return response;
        }

        @TeardownRequest
        void teardown() {
            Kind.HOOKS.add(Kind.ofThisThread());
        }

        @Route("/plain")
        String plain() {
            return Kind.ofThisThread();
        }

        @Route("/uni")
        Uni<String> uni() {
            return Uni.createFrom().item(Kind.ofThisThread());
        }

        @Route("/stage")
        CompletionStage<String> stage() {
            return CompletableFuture.completedFuture(Kind.ofThisThread());
        }

        @Route("/multi")
        Multi<String> multi() {
            return Multi.createFrom().item(Kind.ofThisThread());
        }

        @Route("/non-blocking")
        @NonBlocking
        String nonBlocking() {
            return Kind.ofThisThread();
        }

        @Route("/blocking")
        @Blocking
        Uni<String> blocking() {
            return Uni.createFrom().item(Kind.ofThisThread());
        }

        @Route("/virtual")
        @RunOnVirtualThread
        String virtual() {
            return Kind.ofThisThread() + (request().path().equals("/virtual") ? "" : " without its request");
        }
    }
}
