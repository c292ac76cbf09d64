package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

class ContextLeakTest {

    private static final List<String> KINDS = List.of("blocking", "non-blocking", "virtual", "uni", "stage", "copied", "stream",
            "multi", "fail");
    private static final int REQUESTS = 500;
    private static final int AT_ONCE = 128;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Views.class))
            .overrideConfigKey("quarkus.flask.secret-key", "dev");

    @TestHTTPResource("/")
    URL server;

    @Test
    void everyRequestSeesItsOwnData() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Semaphore free = new Semaphore(AT_ONCE);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            for (String kind : KINDS) {
                String id = kind + "-" + i;
                free.acquire();
                HttpRequest request = HttpRequest.newBuilder(URI.create(server + kind + "/" + id + "?id=" + id))
                        .header("X-Id", id).build();
                answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .whenComplete((response, failure) -> free.release())
                        .thenApply(response -> response.body() + " " + response.headers().firstValue("X-After").orElse("")));
                expected.add("%s %s %s %s %s".formatted(id, id, id, id, id));
            }
        }
        for (int i = 0; i < expected.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(expected.get(i));
        }
        assertThat(Views.STRANGERS).isEmpty();
    }

    static class Views {

        static final List<String> STRANGERS = new ArrayList<>();

        @Inject
        Request injected;
        @Inject
        ExecutorService executor;

        @BeforeRequest
        void before() {
            g().put("id", request().headers("X-Id"));
            session().put("id", request().headers("X-Id"));
        }

        @AfterRequest
        Response after(Response response) {
            return response.header("X-After", (String) g().get("id"));
        }

        @TeardownRequest
        void teardown() {
            if (!request().args("id").equals(g().get("id"))) {
                synchronized (STRANGERS) {
                    STRANGERS.add(request().args("id"));
                }
            }
        }

        /** Everything that knows whose request this is. */
        private String data() {
            return "%s %s %s %s".formatted(request().args("id"), g().get("id"), session().get("id"), injected.args("id"));
        }

        @Route("/blocking/<id>")
        String blocking(String id) {
            return data();
        }

        @Route("/non-blocking/<id>")
        @NonBlocking
        String nonBlocking(String id) {
            return data();
        }

        @Route("/virtual/<id>")
        @RunOnVirtualThread
        String virtual(String id) {
            return data();
        }

        @Route("/uni/<id>")
        Uni<String> uni(String id) {
            return Uni.createFrom().item(id).emitOn(executor).map(item -> data()).emitOn(executor)
                    .map(item -> item.equals(data()) ? item : "changed: " + item);
        }

        @Route("/stage/<id>")
        CompletionStage<String> stage(String id) throws Exception {
            CompletableFuture<String> result = new CompletableFuture<>();
            Callable<String> task = copyCurrentRequestContext(this::data);
            executor.execute(() -> {
                try {
                    result.complete(task.call());
                } catch (Exception e) {
                    result.completeExceptionally(e);
                }
            });
            return result;
        }

        @Route("/copied/<id>")
        String copied(String id) throws Exception {
            List<String> seen = new ArrayList<>();
            Thread thread = new Thread(copyCurrentRequestContext(() -> {
                seen.add("%s %s %s %s".formatted(request().args("id"), g().get("id"), session().get("id"),
                        request().args("id")));
            }));
            thread.start();
            thread.join();
            return seen.get(0);
        }

        @Route("/stream/<id>")
        Stream<String> stream(String id) {
            return streamWithContext(Stream.of(0, 1, 2, 3).map(i -> data().split(" ")[i] + (i < 3 ? " " : "")));
        }

        @Route("/multi/<id>")
        Multi<String> multi(String id) {
            return streamWithContext(Multi.createFrom().items(0, 1, 2, 3).emitOn(executor)
                    .map(i -> data().split(" ")[i] + (i < 3 ? " " : "")));
        }

        @Route("/fail/<id>")
        String fail(String id) {
            throw abort(makeResponse(data(), 418));
        }
    }
}
