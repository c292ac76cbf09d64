package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.makeResponse;
import static io.quarkiverse.flask.Flask.renderTemplateString;
import static io.quarkiverse.flask.Flask.request;
import static io.quarkiverse.flask.Flask.session;
import static io.quarkiverse.flask.Flask.streamWithContext;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.exceptions.ServiceUnavailable;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkiverse.flask.session.SessionStoreUnavailable;
import io.quarkiverse.flask.session.TrackedSession;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.TestResponse;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** An application that keeps its sessions itself. */
class SessionInterfaceTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Kept.class))
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.SEVERE.intValue())
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage().formatted(
                    record.getParameters()))
                    .filteredOn(message -> message.startsWith("Sessions cannot"))
                    .allMatch(message -> message.matches("Sessions cannot be reached for /\\w+ \\[GET]: .*the disk is full")));

    @Inject
    FlaskApp app;

    @Inject
    Kept kept;

    private FlaskClient client;

    @BeforeEach
    void start() {
        kept.reset();
        client = app.testClient();
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void aBeanKeepsTheSessions() {
        assertThat(client.get("/count").text()).isEqualTo("1");
        assertThat(client.get("/count").text()).isEqualTo("2");
        assertThat(kept.sessions.values()).singleElement().isEqualTo(Map.of("count", 2));
        assertThat(client.getCookie("session").orElseThrow().value()).isEqualTo("id-1");
        assertThat(app.sessionInterface()).isSameAs(kept);
    }

    @Test
    void anUnusedSessionIsOpenedAndSavedNevertheless() {
        assertThat(client.get("/unused").text()).isEqualTo("unused");
        assertThat(kept.calls).containsExactly("open", "save");
    }

    @Test
    void whatMayBlockHappensOnWorkerThreads() {
        for (String path : List.of("/loop", "/uni", "/loop", "/nowhere", "/count")) {
            client.get(path);
        }
        assertThat(kept.onEventLoop).isEmpty();
        assertThat(client.get("/uni").text()).isEqualTo("6 on the event loop");
    }

    @Test
    void hooksThatNeverBlockFindTheSessionToo() {
        client.get("/count");
        assertThat(client.get("/unused").headers().get("X-Count")).isEqualTo("1");
    }

    @Test
    void aStoreThatIsAwayIsAnsweredWith503() {
        kept.opening = false;
        for (String path : List.of("/count", "/loop", "/uni")) {
            TestResponse response = client.get(path);
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.text()).isEqualTo("Sessions cannot be reached at the moment. Try again later. nobody");
            assertThat(response.headers().get("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void aViewWithoutASessionIsAnsweredWhileTheStoreIsAway() {
        kept.opening = false;
        assertThat(client.get("/plain").text()).isEqualTo("plain");
        assertThat(client.get("/plainLoop").text()).isEqualTo("plain");
    }

    @Test
    void aSessionThatCannotBeSavedIsNoSuccess() {
        kept.saving = false;
        TestResponse response = client.get("/count");
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().get("Set-Cookie")).isNull();
        assertThat(response.text()).endsWith(" nobody");
        kept.saving = true;
        assertThat(client.get("/count").text()).isEqualTo("1");
    }

    @Test
    void aStreamThatNeedsTheSessionIsAnsweredWith503() {
        kept.opening = false;
        TestResponse response = client.get("/stream");
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().get("Retry-After")).isEqualTo("1");
        kept.opening = true;
        assertThat(client.get("/stream").text()).isEqualTo("1");
    }

    @Test
    void whoHandlesTheErrorCannotChangeTheSession() {
        kept.opening = false;
        assertThat(client.get("/count?write").status()).isEqualTo(500);
    }

    @Test
    void theTestClientChangesSessionsThatAreKept() {
        client.sessionTransaction(session -> session.put("count", 41));
        assertThat(client.get("/count").text()).isEqualTo("42");
    }

    static class Views {

        private static Object count() {
            session().merge("count", 1, (old, one) -> (int) old + (int) one);
            return session().get("count");
        }

        @Route("/count")
        String blocking() {
            return "" + count();
        }

        @Route("/loop")
        @NonBlocking
        String loop() {
            return count() + (Context.isOnEventLoopThread() ? " on the event loop" : "");
        }

        @Route("/uni")
        Uni<String> uni() {
            return Uni.createFrom().item(loop());
        }

        @Route("/stream")
        Stream<String> stream() {
            return streamWithContext(Stream.of("").map(part -> "" + count()));
        }

        @Route("/unused")
        String unused() {
            return "unused";
        }

        @Route("/plain")
        String plain() {
            return "plain";
        }

        @Route("/plainLoop")
        @NonBlocking
        String plainLoop() {
            return "plain";
        }

        @BeforeRequest
        @NonBlocking
        void peek(Request request) {
            if (!request.path().equals("/unused") && !request.path().startsWith("/plain")
                    && !request.path().equals("/stream")) {
                session().get("count");
            }
        }

        @AfterRequest
        @NonBlocking
        Response tell(Response response) {
            return response.status() == 200 && !plainRequest()
                    && session().containsKey("count") ? response.header("X-Count", session().get("count").toString())
                            : response;
        }

        private static boolean plainRequest() {
            return request().path().startsWith("/plain") || request().path().equals("/stream");
        }

        @ErrorHandler
        @NonBlocking
        Response notFound(NotFound error) {
            return makeResponse("not here, " + count(), 404);
        }

        @ErrorHandler
        Response away(ServiceUnavailable error) {
            if (request().args().contains("write")) {
                session().put("a", 1);
            }
            return makeResponse(renderTemplateString("{description} {session.count ?: 'nobody'}", "description",
                    error.description()), 503)
                    .header("Retry-After", error.headers().get("Retry-After"));
        }
    }

    @Singleton
    static class Kept implements SessionInterface {

        final Map<String, Map<String, Object>> sessions = new ConcurrentHashMap<>();
        final List<String> calls = new ArrayList<>();
        final List<String> onEventLoop = new ArrayList<>();
        volatile boolean opening = true;
        volatile boolean saving = true;

        void reset() {
            sessions.clear();
            calls.clear();
            onEventLoop.clear();
            opening = true;
            saving = true;
        }

        private void called(String what, boolean works) {
            calls.add(what);
            if (Context.isOnEventLoopThread()) {
                onEventLoop.add(what);
            }
            if (!works) {
                throw new SessionStoreUnavailable(new IllegalStateException("the disk is full"));
            }
        }

        @Override
        public Session open(FlaskApp app, Request request) {
            called("open", opening);
            Map<String, Object> values = sessions.get(request.cookies().get(cookieName(app), ""));
            return values == null ? new TrackedSession() : new TrackedSession(values);
        }

        @Override
        public void save(FlaskApp app, Session session, Response response) {
            called("save", saving);
            if (session.modified()) {
                String id = request().cookies().get(cookieName(app),
                        "id-" + (sessions.size() + 1));
                sessions.put(id, Map.copyOf(session));
                setCookie(app, session, response, id);
            }
        }
    }
}
