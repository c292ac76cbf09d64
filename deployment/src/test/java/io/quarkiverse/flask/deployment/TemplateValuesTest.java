package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Route;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.test.QuarkusUnitTest;

/** Which value a name of a template has: of the view, the blueprint, the application, the globals. */
class TemplateValuesTest {

    private static final String TEMPLATE = "{a} {b} {c} {d} {request}";

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Shop.class, Cart.class, Pages.class, Link.class)
                    .addAsResource(new StringAsset(TEMPLATE), "templates/values.html")
                    .addAsResource(new StringAsset("[{request ?: 'none'}{g ?: 'none'}{config ?: 'none'}{session ?: 'none'}]"),
                            "templates/bare.html")
                    .addAsResource(new StringAsset("{#line x /}{#for i in 1}{#line x /}{/for}{#line x request='mine' /}"),
                            "templates/tagged.html")
                    .addAsResource(
                            new StringAsset("{it} {config.TESTING} {#if true}{session.name}{/if}{g.name} {urlFor('tagged')}"
                                    + " {request ?: ''}\n"),
                            "templates/tags/line.html")
                    .addAsResource(new StringAsset("quarkus.flask.secret-key=dev"), "application.properties"));

    @Inject
    Engine engine;

    @Inject
    FlaskApp app;

    @Test
    void theViewsValuesWinOverProcessorsAndTheseOverGlobals() {
        assertThat(get("/values").asString()).isEqualTo("view app app global own");
        assertThat(get("/shop/values").asString()).isEqualTo("view shop app global own");
        assertThat(get("/shop/cart/values").asString()).isEqualTo("view cart app global own");
    }

    @Test
    void templatesGivenAsTextAndStreamsSeeTheSame() {
        assertThat(get("/shop/text").asString()).isEqualTo("view shop app global own");
        assertThat(get("/shop/stream").asString()).isEqualTo("view shop app global own");
        assertThat(get("/shop/stream/text").asString()).isEqualTo("view shop app global own&lt;");
        assertThat(get("/shop/stream/text").contentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void outsideARequestTheNamesAreEmpty() {
        assertThat(engine.getTemplate("bare").render()).isEqualTo("[ownnonenonenone]");
        try (FlaskApp.Context context = app.appContext()) {
            assertThat(renderTemplateString("{config.TESTING} {session ?: 'none'}")).isEqualTo("true none");
        }
    }

    @Test
    void methodsOfTheNamesOfFunctionsAreTheApplications() {
        assertThat(get("/link").asString()).isEqualTo("own x own /link own own y /link");
    }

    @Test
    void methodsOfFlasksObjectsMayBeCalled() {
        assertThat(given().multiPart("f", "file.txt", new byte[3]).post("/methods?x=1&x=2").asString())
                .isEqualTo("bob none true 1+2 1 2 file.txt <b>&lt;</b> <br><br> a<br>&lt; ann 1");
    }

    @Test
    void userTagsSeeFlasksVariables() {
        String line = "1 true annbob /tagged ";
        assertThat(get("/tagged").asString()).isEqualTo(line + "own\n" + line + "own\n" + line
                + "mine\n");
    }

    @Blueprint(name = "shop", urlPrefix = "/shop")
    static class Shop {

        @ContextProcessor
        Map<String, Object> values() {
            return Map.of("a", "shop", "b", "shop");
        }

        @Route("/values")
        String show() {
            return renderTemplate("values.html", "a", "view");
        }

        @Route("/text")
        String text() {
            return renderTemplateString(TEMPLATE, "a", "view");
        }

        @Route("/stream/text")
        Object streamText() {
            return streamTemplateString(TEMPLATE + "{x}", "a", "view", "x", "<");
        }

        @Route("/stream")
        Object stream() {
            return streamTemplate("values.html", "a", "view");
        }
    }

    @Blueprint(name = "cart", urlPrefix = "/cart", parent = Shop.class)
    static class Cart {

        @ContextProcessor
        Map<String, Object> values() {
            return Map.of("b", "cart");
        }

        @Route("/values")
        String show() {
            return renderTemplate("values.html", "a", "view");
        }
    }

    public static class Link {

        public final String getFlashedMessages = "own";

        public String urlFor(String name) {
            return "own " + name;
        }
    }

    static class Pages {

        @TemplateGlobal
        static String c = "global";

        @TemplateGlobal(name = "d")
        static String d() {
            return "global";
        }

        @TemplateGlobal(name = "request")
        static String ownRequest() {
            return "own";
        }

        @Post("/methods")
        String methods() {
            g().put("name", "bob");
            session().put("name", "ann");
            return renderTemplateString(
                    "{g.get('name')} {g.get('nope', 'none')} {g.contains('name')} {r.args.getList('x').join('+')}"
                            + " {r.args.get('x')} {r.args.getList('x').length} {r.files.get('f').filename}"
                            + " {html.format(text)} {br.repeat(2)} {br.join(list)} {session.get('name')} {r.args.size}",
                    "html",
                    Markup.of("<b>%s</b>"), "r", request(), "br", Markup.of("<br>"), "text", "<", "list", List.of("a", "<"));
        }

        @Route("/link")
        String link() {
            return renderTemplateString("{link.urlFor('x')} {#with link}{getFlashedMessages}{/with} {urlFor('link')} "
                    + "{link.getFlashedMessages} {#for l in links}{l.urlFor('y')} {urlFor('link')}{/for}", "link", new Link(),
                    "links",
                    List.of(new Link()));
        }

        @Route("/tagged")
        String tagged() {
            session().put("name", "ann");
            g().put("name", "bob");
            return renderTemplate("tagged.html", "x", 1);
        }

        @ContextProcessor
        Map<String, Object> values() {
            return Map.of("a", "app", "b", "app", "c", "app");
        }

        @Route("/values")
        String show() {
            return renderTemplate("values.html", "a", "view");
        }
    }
}
