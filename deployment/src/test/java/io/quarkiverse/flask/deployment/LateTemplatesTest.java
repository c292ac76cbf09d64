package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.event.BeforeRenderTemplate;
import io.quarkiverse.flask.event.TemplateRendered;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Templates on the event loop, with values that only the event loop can complete. */
class LateTemplatesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Views.Templates.class, Views.Page.class)
                    .addAsResource(new StringAsset("{#if late == 'late'}<{late}> {request.path}{/if}"), "templates/page.html")
                    .addAsResource(new StringAsset("{#if late == 'late'}<{late}> {request.path}{/if}"),
                            "templates/Views/checked.txt")
                    .addAsResource(new StringAsset("{late}"), "templates/Views/Page.html"));

    @BeforeEach
    void forget() {
        Views.EVENTS.clear();
    }

    @Test
    void aLaterTemplateIsRenderedWithoutWaiting() {
        assertThat(get("/later").asString()).isEqualTo("<late> /later");
        assertThat(get("/later").contentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void soAreTheTemplatesOfViewsThatNeverBlock() {
        assertThat(get("/now").asString()).isEqualTo("<late> /now");
        assertThat(get("/checked").asString()).isEqualTo("<late> /checked");
        assertThat(get("/checked").contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(get("/record").asString()).isEqualTo("late");
    }

    @Test
    void bothEventsAreSentWithinTheRequest() {
        get("/later");
        assertThat(Views.EVENTS).containsExactly("before page.html /later", "rendered page.html /later");
    }

    @Test
    void valuesThatFailAreFailuresOfTheRequest() {
        assertThat(get("/failing").asString()).isEqualTo("<late> /failing");
        assertThat(Views.EVENTS).containsExactly("before page.html /failing", "before page.html /failing",
                "rendered page.html /failing");
    }

    static class Views {

        static final List<String> EVENTS = new CopyOnWriteArrayList<>();

        @Inject
        Vertx vertx;

        @Inject
        Engine engine;

        @Inject
        @Location("page.html")
        Template page;

        @CheckedTemplate
        static class Templates {

            static native TemplateInstance checked(Uni<String> late);
        }

        record Page(Uni<String> late) implements TemplateInstance {
        }

        void before(@Observes BeforeRenderTemplate event) {
            EVENTS.add("before " + event.template() + " " + Flask.request().path());
        }

        void rendered(@Observes TemplateRendered event) {
            EVENTS.add("rendered " + event.template() + " " + Flask.request().path());
        }

        @Route("/later")
        Uni<TemplateInstance> later() {
            return Uni.createFrom().item(page.data("late", late()));
        }

        @Route("/now")
        @NonBlocking
        TemplateInstance now() {
            return engine.getTemplate("page.html").data("late", late());
        }

        @Route("/checked")
        @NonBlocking
        TemplateInstance checked() {
            return Templates.checked(late());
        }

        @Route("/record")
        @NonBlocking
        TemplateInstance record() {
            return new Page(late());
        }

        @Route("/failing")
        @NonBlocking
        TemplateInstance failing() {
            return page.data("late", Uni.createFrom().failure(new IllegalStateException("no value")));
        }

        @ErrorHandler
        Uni<TemplateInstance> failed(InternalServerError failure) {
            return Uni.createFrom().item(page.data("late", late()));
        }

        /** On the event loop of the request, which therefore must not wait. */
        private Uni<String> late() {
            Context eventLoop = vertx.getOrCreateContext();
            return Uni.createFrom().emitter(emitter -> eventLoop.owner().setTimer(1, timer -> emitter.complete("late")));
        }
    }
}
