package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;
import static org.acme.surface.AppHooks.mark;
import static org.acme.surface.AppHooks.reason;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkiverse.flask.UrlValuePreprocessor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

@Blueprint(name = "life", urlPrefix = "/life")
class Life {

    @BeforeRequest(app = true)
    void beforeAll() {
        mark("life before all");
    }

    @AfterRequest(app = true)
    Response afterAll(Response response) {
        mark("life after all");
        return response;
    }

    @UrlValuePreprocessor
    void values(String endpoint, Map<String, Object> values) {
        mark("life values " + new TreeSet<>(values.keySet()).stream().collect(Collectors.joining("', '", "['", "']"))
                .replace("['']", "[]"));
    }

    @BeforeRequest
    Object before() {
        mark("life before");
        if (request().args().contains("deny")) {
            abort(Integer.parseInt(request().args("deny")));
        }
        return "life".equals(request().args().get("early")) ? Map.of("early", "life") : null;
    }

    @AfterRequest
    Response after(Response response) {
        mark("life after");
        if ("after".equals(request().args().get("abort"))) {
            throw abort(418, "after");
        }
        return response;
    }

    @TeardownRequest
    void teardown(Throwable error) {
        mark("life teardown " + reason(error));
    }

    @ErrorHandler
    Response trouble(Failures.Trouble error) {
        mark("life handler");
        return makeResponse("handled " + error.getMessage(), 409);
    }

    @Route("/ok")
    String ok() {
        mark("view");
        return "ok";
    }

    @Route("/slash/")
    String slash() {
        return "slash";
    }

    @Route("/item/<int:number>")
    String item(int number) {
        mark("view " + number);
        return "item";
    }

    @Route("/later")
    String later() {
        afterThisRequest(response -> {
            mark("later 1");
            return response.header("X-Something", "first");
        });
        afterThisRequest(response -> {
            mark("later 2");
            Response changed = makeResponse(response.text() + "!", 201);
            response.headers().entries().forEach(header -> changed.header(header.getKey(), header.getValue()));
            return changed;
        });
        return "later";
    }

    @Route("/boom")
    String boom() {
        throw new Failures.Failure("boom");
    }

    @Route(value = "/trouble", endpoint = "trouble")
    String troubled() {
        throw new Failures.Deep("deep");
    }

    @Route(value = "/abort", endpoint = "life_abort")
    String aborted() {
        throw abort(409);
    }

    /** Answers later: nothing that a client, a hook or a handler could tell. */
    @Route("/settled")
    Uni<Response> settled() {
        return Uni.createFrom().item(1).emitOn(Infrastructure.getDefaultExecutor()).map(one -> {
            mark("view");
            return makeResponse(request().endpoint() + " " + request().args().get("q", "-"), 202);
        });
    }

    @Route("/fresh")
    Map<String, Object> fresh() {
        boolean known = g().contains("kept");
        g().put("kept", "yes");
        return Facts.of("known", known, "kept", g().pop("kept"), "default", g().get("kept", "none"), "popped",
                g().pop("kept", "default"));
    }

    @Blueprint(name = "inner", urlPrefix = "/inner", parent = Life.class)
    static class Inner {

        @BeforeRequest
        void before() {
            mark("inner before");
        }

        @AfterRequest
        Response after(Response response) {
            mark("inner after");
            return request().args().contains("change") ? response.status(203) : response;
        }

        @TeardownRequest
        void teardown(Throwable error) {
            mark("inner teardown " + reason(error));
        }

        @Route("/ok")
        String ok() {
            mark("view");
            return "ok";
        }

        @Route("/boom")
        String boom() {
            throw new Failures.Failure("boom");
        }

        @Route("/trouble")
        String trouble() {
            throw new Failures.Deep("deep");
        }
    }
}
