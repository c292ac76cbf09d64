package org.acme.shutdown;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.StreamingBody;
import io.quarkiverse.flask.TeardownRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * What an application may be doing when it is told to stop.
 */
@Singleton
class Work {

    private static final Logger LOG = Logger.getLogger(Work.class);

    private final Gates gates;

    Work(Gates gates) {
        this.gates = gates;
    }

    @Get("/slow")
    String slow() throws InterruptedException {
        session().put("visited", true);
        gates.pass("slow");
        return "done";
    }

    @Get("/later")
    Uni<String> later() {
        return Uni.createFrom().item(() -> "done").onItem().invoke(() -> pass("later"))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @Post("/upload")
    String upload() {
        return request().data().length + " bytes";
    }

    @Post("/clean-up")
    Response cleanUp() {
        return makeResponse(upload()).callOnClose(() -> {
            pass("clean-up");
            LOG.info("Cleaned up");
        });
    }

    @Get("/body")
    Response body() {
        StreamingBody body = out -> {
            out.accept("first\n");
            gates.pass("body");
            out.accept("last\n");
        };
        return makeResponse(body);
    }

    @Get("/parts")
    Stream<String> parts() {
        return streamWithContext(Stream.of("first\n", "last\n").map(part -> {
            if (part.equals("last\n")) {
                pass("parts");
            }
            return part;
        }));
    }

    @Get("/events")
    Response events() {
        return eventStream(Multi.createFrom().items("first", "last").onItem().transformToUniAndConcatenate(
                event -> event.equals("first") ? Uni.createFrom().item(event)
                        : Uni.createFrom().item(event).onItem().invoke(() -> pass("events"))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())));
    }

    @Get("/nap")
    String nap() throws InterruptedException {
        Thread.sleep(100);
        return "done";
    }

    @Get("/drip")
    Response drip() {
        StreamingBody body = out -> {
            for (String part : List.of("first\n", "2\n", "3\n", "4\n", "last\n")) {
                Thread.sleep(20);
                out.accept(part);
            }
        };
        return makeResponse(body);
    }

    @Get("/endless/view")
    String endlessView() throws InterruptedException {
        return endless("view");
    }

    @Get("/endless/virtual")
    @RunOnVirtualThread
    String endlessOnVirtualThread() throws InterruptedException {
        return endless("virtual");
    }

    private String endless(String gate) throws InterruptedException {
        try {
            gates.pass(gate);
            return "nobody has opened it";
        } finally {
            LOG.infof("The endless %s has ended", gate);
        }
    }

    @Get("/endless/body")
    Response endlessBody() {
        StreamingBody body = out -> {
            try {
                out.accept("first\n");
                synchronized (this) {
                    while (true) {
                        wait();
                    }
                }
            } finally {
                LOG.info("The endless body has ended");
            }
        };
        return makeResponse(body);
    }

    @Get("/endless/parts")
    Stream<String> endlessParts() {
        return Stream.of("first\n", "last\n").map(part -> {
            if (part.equals("last\n")) {
                pass("never");
            }
            return part;
        }).onClose(() -> LOG.info("The endless parts have ended"));
    }

    @Get("/endless/events")
    Response endlessEvents() {
        return eventStream(Multi.createBy().concatenating().streams(Multi.createFrom().item("first"),
                Multi.createFrom().nothing()).onCancellation().invoke(() -> LOG.info("The endless events have ended")));
    }

    @Get("/failing")
    Response failing() {
        StreamingBody body = out -> {
            out.accept("first\n");
            throw new IllegalStateException("there is no second");
        };
        return makeResponse(body).callOnClose(() -> LOG.info("Closed what has failed"));
    }

    @Get("/torn-down")
    Stream<String> tornDown() {
        g().put("gate", "teardown");
        return streamWithContext(Stream.of("done"));
    }

    @TeardownRequest
    void tearDown() throws InterruptedException {
        if (g().get("gate") instanceof String gate) {
            gates.pass(gate);
            LOG.info("Torn down");
        }
    }

    @PreDestroy
    void destroyed() {
        LOG.info("Beans are destroyed");
    }

    private void pass(String gate) {
        try {
            gates.pass(gate);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted at gate " + gate, e);
        }
    }
}
