package org.acme.coexistence;

import static io.quarkiverse.flask.Flask.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.Forbidden;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Views of every kind that not everybody may call.
 */
@Blueprint(name = "staff", urlPrefix = "/staff")
@RolesAllowed("staff")
class Staff {

    static final List<String> CALLED = new CopyOnWriteArrayList<>();

    @Inject
    SecurityIdentity identity;

    @BeforeRequest
    @PermitAll
    void announce() {
        g().put("announced", true);
    }

    @Get("/blocking")
    String blocking() {
        return who("blocking");
    }

    @Get("/virtual")
    @RunOnVirtualThread
    String virtual() {
        return who("virtual");
    }

    @Get("/event-loop")
    @NonBlocking
    String eventLoop() {
        return who("event-loop");
    }

    @Get("/uni")
    Uni<String> uni() {
        return Uni.createFrom().item(() -> who("uni"));
    }

    @Get("/stage")
    CompletionStage<String> stage() {
        return CompletableFuture.completedFuture(who("stage"));
    }

    @Get("/multi")
    Multi<String> multi() {
        return Multi.createFrom().items(who("multi"), "!");
    }

    @Get("/stream")
    Stream<String> stream() {
        return Stream.of(who("stream"), "!");
    }

    @Get("/anybody")
    @Authenticated
    String anybody() {
        return who("anybody");
    }

    @Get("/open")
    @PermitAll
    String open() {
        return identity.isAnonymous() ? "nobody" : who("open");
    }

    @Get("/closed")
    @DenyAll
    String closed() {
        return who("closed");
    }

    @Get("/called")
    @PermitAll
    List<String> called() {
        List<String> called = new ArrayList<>(CALLED);
        CALLED.clear();
        return called;
    }

    @ErrorHandler(403)
    @PermitAll
    Response forbidden(Forbidden error) {
        return makeResponse("%s is not for you (%s)".formatted(request().path(), g().get("announced")), 403);
    }

    private String who(String view) {
        CALLED.add(view);
        return view + " " + identity.getPrincipal().getName();
    }
}
