package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.event.BeforeRenderTemplate;
import io.quarkiverse.flask.event.TemplateRendered;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;

/** The data that views give to instances of templates themselves, and what observers learn of it and do to it. */
class TemplateDataTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Views.Templates.class, Book.class, Request.class)
                    .addAsResource(new StringAsset("{cp} {other} {mark ?: 'none'}"), "templates/two.html")
                    .addAsResource(new StringAsset("{cp} {other} {mark ?: 'none'}"), "templates/Views/checked.html")
                    .addAsResource(new StringAsset("{title} {request.path} {cp} {other ?: ''}{#for i in 1}"
                            + " {request.method} {title} {cp}{/for} {config.TESTING}"
                            + " {mark ?: 'none'} {author.request ?: 'none'} {author.cp ?: 'none'}"),
                            "templates/book.html")
                    .addAsResource(new StringAsset("{request}"), "templates/own.html"));

    @BeforeEach
    void forget() {
        Views.EVENTS.clear();
    }

    @Test
    void theViewsValueWinsOverTheProcessorsWhoeverObserves() {
        assertThat(get("/engine").asString()).isEqualTo("MINE other none");
        assertThat(get("/injected").asString()).isEqualTo("MINE other none");
        assertThat(get("/checked").asString()).isEqualTo("MINE other none");
    }

    @Test
    void observersLearnAllValues() {
        get("/engine");
        get("/injected");
        get("/checked");
        assertThat(Views.EVENTS).containsExactly("before two.html {cp=MINE, other=other}",
                "rendered two.html {cp=MINE, other=other}", "before two.html {cp=MINE, other=other}",
                "rendered two.html {cp=MINE, other=other}", "before Views/checked.html {cp=MINE, other=other}",
                "rendered Views/checked.html {cp=MINE, other=other}");
    }

    @Test
    void whatObserversChangeIsRendered() {
        for (String path : List.of("/engine", "/injected", "/checked", "/named")) {
            assertThat(get(path + "?mark=1").asString()).isEqualTo("changed  marked");
        }
        assertThat(Views.EVENTS).contains("rendered two.html {cp=changed, mark=marked}");
    }

    @Test
    void theVariablesAreSeenBesideThePropertiesOfOneObject() {
        String expected = "Emma %s CP other GET Emma CP true none none none";
        assertThat(get("/book").asString()).isEqualTo(expected.formatted("/book"));
        assertThat(get("/book/injected").asString()).isEqualTo(expected.formatted("/book/injected"));
    }

    @Test
    void thePropertiesOfTheObjectWin() {
        assertThat(get("/own").asString()).isEqualTo("its own");
    }

    @Test
    void whatObserversAddIsSeenBesideTheObjectToo() {
        String expected = "Emma %s changed  GET Emma changed true marked none none";
        assertThat(get("/book?mark=1").asString()).isEqualTo(expected.formatted("/book"));
        assertThat(get("/book/injected?mark=1").asString()).isEqualTo(expected.formatted("/book/injected"));
    }

    public record Book(String title, Map<String, String> author) {
    }

    public record Request(String request) {
    }

    static class Views {

        static final List<String> EVENTS = new CopyOnWriteArrayList<>();

        @Inject
        Engine engine;

        @Inject
        Template two;

        @Inject
        Template book;

        @CheckedTemplate(requireTypeSafeExpressions = false)
        static class Templates {

            static native TemplateInstance checked(String cp);
        }

        @ContextProcessor
        Map<String, Object> processor() {
            return Map.of("cp", "CP", "other", "other");
        }

        void before(@Observes BeforeRenderTemplate event) {
            EVENTS.add("before " + event.template() + " " + new TreeMap<>(event.context()));
            if (Flask.request().args().contains("mark")) {
                event.context().put("mark", "marked");
                event.context().put("cp", "changed");
                event.context().remove("other");
            }
        }

        void rendered(@Observes TemplateRendered event) {
            EVENTS.add("rendered " + event.template() + " " + new TreeMap<>(event.context()));
        }

        @Route("/engine")
        TemplateInstance engine() {
            return engine.getTemplate("two.html").data("cp", "MINE");
        }

        @Route("/injected")
        TemplateInstance injected() {
            return two.data("cp", "MINE");
        }

        @Route("/checked")
        TemplateInstance checked() {
            return Templates.checked("MINE");
        }

        @Route("/named")
        String named() {
            return Flask.renderTemplate("two.html", "cp", "MINE");
        }

        @Route("/book")
        TemplateInstance book() {
            return engine.getTemplate("book.html").data(new Book("Emma", Map.of()));
        }

        @Route("/book/injected")
        TemplateInstance injectedBook() {
            return book.data(new Book("Emma", Map.of()));
        }

        @Route("/own")
        TemplateInstance own() {
            return engine.getTemplate("own.html").data(new Request("its own"));
        }
    }
}
