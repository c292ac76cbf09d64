package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.MethodView;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.Unauthorized;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionChecker;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Views that not everybody may call, and who is who: ada is an admin, bob is not.
 */
final class SecuredApplication {

    private SecuredApplication() {
    }

    static QuarkusUnitTest test() {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(SecuredApplication.class, Views.class, Inherited.class,
                        Inheriting.class, Documents.class, GuardedHook.class,
                        Service.class, Refusals.class))
                .setForcedDependencies(List.of(
                        Dependency.of("io.quarkus", "quarkus-elytron-security-properties-file", Version.getVersion())))
                .overrideConfigKey("quarkus.http.auth.realm", "test")
                .overrideConfigKey("quarkus.security.users.embedded.enabled", "true")
                .overrideConfigKey("quarkus.security.users.embedded.plain-text", "true")
                .overrideConfigKey("quarkus.security.users.embedded.users.ada", "lovelace")
                .overrideConfigKey("quarkus.security.users.embedded.users.bob", "builder")
                .overrideConfigKey("quarkus.security.users.embedded.roles.ada", "admin")
                .overrideConfigKey("quarkus.security.users.embedded.roles.bob", "user");
    }

    static io.restassured.response.Response ada(String path) {
        return given().auth().preemptive().basic("ada", "lovelace").get(path);
    }

    static io.restassured.response.Response bob(String path) {
        return given().auth().preemptive().basic("bob", "builder").get(path);
    }

    static io.restassured.response.Response stranger(String path) {
        return given().redirects().follow(false).get(path);
    }

    static class Views {

        @Inject
        SecurityIdentity identity;

        @Inject
        RoutingContext routing;

        @Inject
        Service service;

        @Route("/blocking")
        @RolesAllowed("admin")
        String blocking() {
            return who();
        }

        @Route("/event-loop")
        @RolesAllowed("admin")
        @NonBlocking
        String eventLoop() {
            return who();
        }

        @Route("/uni")
        @RolesAllowed("admin")
        Uni<String> uni() {
            return Uni.createFrom().item(this::who);
        }

        @Route("/multi")
        @RolesAllowed("admin")
        Multi<String> multi() {
            return Multi.createFrom().items(() -> Stream.of(who(), "!"));
        }

        @Route("/stream")
        @Authenticated
        Stream<String> stream() {
            return Stream.of(who(), "!");
        }

        @Route("/denied")
        @DenyAll
        String denied() {
            return who();
        }

        @Route("/permitted")
        @PermitAll
        String permitted() {
            return "for all";
        }

        @Route("/unannotated")
        String unannotated() {
            return "for all";
        }

        @Route("/service")
        String service() {
            return service.secret();
        }

        @Route("/both")
        Uni<String> both() {
            return service.secretLater().map(secret -> secret + " of " + routing.normalizedPath());
        }

        @ErrorHandler(401)
        Response unauthorized(Unauthorized error) {
            return Flask.makeResponse("who are you? " + error.getCause().getClass().getSimpleName(), 401);
        }

        private String who() {
            Refusals.CALLED.add(Flask.request().path());
            return identity.getPrincipal().getName();
        }
    }

    /** What a class inherits from another. */
    abstract static class Inherited extends MethodView {

        @RolesAllowed("admin")
        String get() {
            return "got";
        }
    }

    @Route("/inheriting")
    static class Inheriting extends Inherited {

        @Authenticated
        String post() {
            return "posted";
        }
    }

    @Blueprint(name = "documents", urlPrefix = "/documents")
    static class Documents {

        @Inject
        SecurityIdentity identity;

        @Route("/<name>")
        @PermissionsAllowed("owner")
        String document(String name) {
            return name;
        }

        @Route("/<name>/lines")
        @PermissionsAllowed("owner")
        Multi<String> lines(String name) {
            return Multi.createFrom().items(name, "!");
        }

        @PermissionChecker("owner")
        boolean isOwner(String name) {
            return identity.getPrincipal().getName().equals(name);
        }
    }

    @Blueprint(name = "guarded", urlPrefix = "/guarded")
    static class GuardedHook {

        @BeforeRequest
        @RolesAllowed("admin")
        void guard() {
            // the annotation is the guard
        }

        @Route("/view")
        String view() {
            return "behind the guard";
        }
    }

    @ApplicationScoped
    static class Service {

        @RolesAllowed("admin")
        String secret() {
            return "secret";
        }

        @RolesAllowed("admin")
        Uni<String> secretLater() {
            return Uni.createFrom().item("secret");
        }
    }

    /** What was called, and which refusals were told. */
    @Singleton
    static class Refusals {

        static final List<String> CALLED = new CopyOnWriteArrayList<>();
        static final List<AuthorizationFailureEvent> EVENTS = new CopyOnWriteArrayList<>();

        void refused(@Observes AuthorizationFailureEvent event) {
            EVENTS.add(event);
        }

        @Route("/refusals")
        String refusals() {
            List<String> called = new ArrayList<>(CALLED);
            int events = EVENTS.size();
            CALLED.clear();
            EVENTS.clear();
            return "called %s, refused %d".formatted(called, events);
        }
    }
}
