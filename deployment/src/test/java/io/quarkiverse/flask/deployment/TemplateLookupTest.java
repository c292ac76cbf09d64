package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.LogRecord;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.event.TemplateRendered;
import io.quarkiverse.flask.exceptions.TemplateNotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;

/** Names of templates, of fragments, and what is said of those that are missing; and each look is logged. */
class TemplateLookupTest {

    private static final String WHERE = "Looked for it, also with .qute.html, .qute.txt, .html, .txt at the end, in "
            + "src/main/resources/templates and in shop/templates of the blueprint 'shop' and in wiki/templates of the "
            + "blueprint 'wiki'.";

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar
                    .addClasses(Views.class, Views.Templates.class, Shop.class, Shop.Own.class, Wiki.class)
                    .addAsResource(
                            new StringAsset("<ul>{#for item in items}{#fragment row}<li>{item} {request.path}</li>{/fragment}"
                                    + "{/for}</ul>{#fragment foot rendered=false}<p>{item}{/fragment}"),
                            "templates/items.html")
                    .addAsResource(new StringAsset("<ol>{#for x in items}{#include items$row item=x /}{/for}</ol>"),
                            "templates/list.html")
                    .addAsResource(new StringAsset("{#fragment line}{name.upper} {request.method}{/fragment}!"),
                            "templates/Views/checked.html")
                    .addAsResource(new StringAsset("<title>{#insert title}Site{/insert}</title>{#insert body /}"),
                            "templates/layout.html")
                    .addAsResource(new StringAsset("the application's"), "templates/both.html")
                    .addAsResource(new StringAsset("the shop's"), "shop/templates/both.html")
                    .addAsResource(new StringAsset("{#include layout.html}{#title}Offer{/title}{#body}{#insert main}"
                            + "<i>{name}</i>{#include part.html /}{/insert}{/body}{/include}"),
                            "shop/templates/shop/offer.html")
                    .addAsResource(new StringAsset("part of {name}"), "wiki/templates/part.html")
                    .addAsResource(new StringAsset("{#include shop/offer.html}{#main}replaced{/main}{/include}"),
                            "templates/extends.html")
                    .addAsResource(new StringAsset("{price.abs} {request.path} {urlFor('.cheap')}"),
                            "shop/templates/Shop/cheap.html")
                    .addAsResource(new StringAsset("broken {#if"), "shop/templates/.hidden.html")
                    .addAsResource(new StringAsset("quarkus.flask.explain-template-loading=true"), "application.properties"))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.flask.templates"))
            .assertLogRecords(records -> assertThat(records).extracting(LogRecord::getMessage)
                    .contains("Locating template 'shop/offer.html':\n    1: trying src/main/resources/templates -> no match\n"
                            + "    2: trying shop/templates of the blueprint 'shop' -> found"));

    @Inject
    FlaskApp app;

    @Test
    void aFragmentIsRenderedAlone() throws Exception {
        assertThat(get("/row").asString()).isEqualTo("<li>&lt;1&gt; /row</li>");
        assertThat(get("/stream").asString()).isEqualTo("<li>2 /stream</li>");
        assertThat(rendered("items.html$foot", "item", "x")).isEqualTo("<p>x");
        assertThat(rendered("items.html", "items", List.of())).isEqualTo("<ul></ul>");
    }

    @Test
    void aFragmentIsIncluded() {
        assertThat(get("/list").asString()).isEqualTo("<ol><li>1 /list</li><li>2 /list</li></ol>");
    }

    @Test
    void checkedFragmentsSeeWhatFlaskGives() {
        assertThat(get("/checked").asString()).isEqualTo("ANN GET");
        assertThat(get("/checked").contentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void observersLearnAFragmentsName() {
        Views.RENDERED.clear();
        get("/row");
        get("/checked");
        assertThat(Views.RENDERED).containsExactly("items.html$row", "Views/checked.html$line");
    }

    @Test
    void theFirstTemplateThatThereIsIsRendered() throws Exception {
        assertThat(rendered(List.of("nope.html", "shop/offer.html", "both.html"), "name", "<"))
                .isEqualTo("<title>Offer</title><i>&lt;</i>part of &lt;");
        assertThat(get("/first").asString()).isEqualTo("<li>3 /first</li>");
    }

    @Test
    void blueprintsTemplatesAndTheApplicationsExtendEachOther() throws Exception {
        assertThat(rendered("both.html")).isEqualTo("the application's");
        assertThat(rendered("extends.html")).isEqualTo("<title>Offer</title>replaced");
    }

    @Test
    void blueprintsHaveCheckedTemplates() {
        assertThat(get("/shop/cheap").asString()).isEqualTo("7 /shop/cheap /shop/cheap");
    }

    @Test
    void dotsAndSlashesThatMeanNothingAreIgnored() throws Exception {
        assertThat(rendered("/./both.html")).isEqualTo("the application's");
        assertThat(rendered("both")).isEqualTo("the application's");
    }

    @Test
    void aMissingTemplateSaysWhereItWasLookedFor() {
        assertMissing("There is no template 'boht.html'. " + WHERE + " Did you mean 'both.html'?", "boht.html");
        assertMissing("There is no template 'offer.html'. " + WHERE + " Did you mean 'shop/offer.html'?", "offer.html");
        assertMissing("There is no template 'Extends.htm'. " + WHERE + " Did you mean 'extends.html'?", "Extends.htm");
        assertMissing("There is no template 'entirely/different.html'. " + WHERE, "entirely/different.html");
        assertMissing("There is none of the templates 'a.html', 'iten.html'. " + WHERE.replace("for it,", "for them,")
                + " Did you mean 'items.html'?", "a.html", "iten.html");
    }

    @Test
    void namesLeadToNothingOutsideTheFolders() {
        assertMissing("There is no template '../application.properties'. " + WHERE, "../application.properties");
        assertMissing("There is no template 'shop/../../application.properties'. " + WHERE,
                "shop/../../application.properties");
        assertMissing("There is no template 'Views'. " + WHERE, "Views");
        assertMissing("There is no template ''. " + WHERE, "");
        assertMissing("There is no template '.hidden.html'. " + WHERE, ".hidden.html");
        assertMissing("There is no template 'a?b'. " + WHERE, "a\nb");
        assertMissing("There is no template 'both.html?'. " + WHERE + " Did you mean 'both.html'?", "both.html\u0000");
        assertMissing("There is no template '" + "$".repeat(200) + "…'. " + WHERE, "$".repeat(100_000));
        assertMissing("There is no template '" + "x".repeat(200) + "…'. " + WHERE, "x".repeat(100_000));
    }

    @Test
    void longNamesAreNotLookedFor() throws Exception {
        String dots = "./".repeat(123);
        assertThat(rendered(dots + "both.html")).isEqualTo("the application's");
        String longer = dots + "/both.html";
        assertMissing("There is no template '" + longer.substring(0, 200) + "…'. " + WHERE, longer);
    }

    @Test
    void aMissingFragmentNamesTheOthers() {
        assertMissing("The template 'items.html' has no fragment 'rows', only foot, row. Did you mean 'row'?",
                "items.html$rows");
        assertMissing("The template 'both.html' has no fragment 'x': declare it, {#fragment x} … {/fragment}.", "both.html$x");
    }

    @Test
    void theExceptionHasTheNames() {
        assertThat(get("/missing").asString()).isEqualTo("[nope.html, nor.html]");
        assertThatThrownBy(() -> rendered(List.<String> of()))
                .hasMessage("No template was asked for: the list of names is empty.");
    }

    private void assertMissing(String message, String... names) {
        assertThatThrownBy(() -> rendered(List.of(names))).isInstanceOf(TemplateNotFound.class).hasMessage(message);
    }

    private String rendered(Object names, Object... values) throws Exception {
        try (FlaskApp.Context context = app.testRequestContext("/")) {
            Callable<String> view = names instanceof List<?> list
                    ? () -> renderTemplate(list.stream().map(String.class::cast).toList(), values)
                    : () -> renderTemplate((String) names, values);
            return view.call();
        }
    }

    @Blueprint(name = "shop", urlPrefix = "/shop", templateFolder = "shop/templates")
    static class Shop {

        @CheckedTemplate
        static class Own {

            static native TemplateInstance cheap(int price);
        }

        @Route("/cheap")
        TemplateInstance cheap() {
            return Own.cheap(7);
        }
    }

    @Blueprint(name = "wiki", urlPrefix = "/wiki", templateFolder = "wiki/templates/")
    static class Wiki {
    }

    static class Views {

        static final List<String> RENDERED = new ArrayList<>();

        @CheckedTemplate
        static class Templates {

            static native TemplateInstance checked(String name);

            static native TemplateInstance checked$line(String name);
        }

        void rendered(@Observes TemplateRendered event) {
            RENDERED.add(event.template());
        }

        @Route("/row")
        String row() {
            return renderTemplate("items.html$row", "item", "<1>");
        }

        @Route("/stream")
        Response stream() {
            return streamTemplate("items.html$row", Map.of("item", 2));
        }

        @Route("/first")
        Response first() {
            return streamTemplate(List.of("nope.html", "items$row"), "item", 3);
        }

        @Route("/list")
        String list() {
            return renderTemplate("list.html", "items", List.of(1, 2));
        }

        @Route("/checked")
        TemplateInstance checked() {
            return Templates.checked$line("ann");
        }

        @Route("/missing")
        String missing() {
            return renderTemplate(List.of("nope.html", "nor.html"));
        }

        @ErrorHandler
        String missing(TemplateNotFound failure) {
            return failure.names().toString();
        }
    }
}
