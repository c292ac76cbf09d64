package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.Arg;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkiverse.flask.UrlValuePreprocessor;
import io.quarkus.test.QuarkusUnitTest;

class BlueprintTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Shop.class, Cart.class, Pages.class, Wiki.class, Log.class)
                    .addAsResource(new StringAsset("from the shop"), "shop/static/offer.txt")
                    .addAsResource(new StringAsset("shop {greeting}"), "shop/templates/offer.html")
                    .addAsResource(new StringAsset("shadowed"), "shop/templates/both.html")
                    .addAsResource(new StringAsset("the application's"), "templates/both.html"));

    @Inject
    FlaskApp app;

    @BeforeEach
    void forget() {
        Log.LINES.clear();
    }

    @Test
    void rulesAndEndpointsGetPrefixAndName() {
        assertThat(get("/shop/").asString()).isEqualTo("shop.index of shop [shop]");
        assertThat(get("/shop/cart/7").asString()).isEqualTo("shop.cart.item 7 of shop.cart [shop.cart, shop]");
        assertThat(get("/index").asString()).isEqualTo("index of null []");
    }

    @Test
    void anEmptyRuleIsThePrefixItself() {
        assertThat(get("/shop/cart").asString()).isEqualTo("cart");
        assertThat(given().redirects().follow(false).get("/shop/cart/").statusCode()).isEqualTo(404);
    }

    @Test
    void hooksGoFromTheApplicationInAndBackOut() {
        get("/shop/cart/7");
        assertThat(Log.LINES).containsExactly("before app", "before all", "before shop", "before cart", "after cart",
                "after shop",
                "after app", "teardown shop");
    }

    @Test
    void hooksOfABlueprintLeaveOtherRequestsAlone() {
        get("/index");
        get("/shop/unknown");
        assertThat(Log.LINES).containsExactly("before app", "before all", "after app", "before app", "before all", "after app");
    }

    @Test
    void errorHandlersOfTheInnermostBlueprintComeFirst() {
        assertThat(get("/shop/fail/404").asString()).isEqualTo("not in the shop");
        assertThat(get("/shop/cart/fail/404").asString()).isEqualTo("not in the shop");
        assertThat(get("/shop/cart/fail/state").asString()).isEqualTo("cart is in a bad state");
        assertThat(get("/shop/fail/state").asString()).isEqualTo("a class of the shop");
    }

    @Test
    void aCodeOfTheApplicationWinsOverAClassOfABlueprint() {
        assertThat(get("/shop/fail/410").asString()).isEqualTo("gone");
    }

    @Test
    void missingUrlsBelowAPrefixAreTheApplications() {
        assertThat(get("/shop/unknown").asString()).contains("404 Not Found");
    }

    @Test
    void relativeEndpointsNameTheSameBlueprint() {
        assertThat(get("/shop/links").asString()).isEqualTo("/shop/ /shop/static/offer.txt /index");
    }

    @Test
    void staticFilesAndTemplatesAreItsOwn() {
        assertThat(get("/shop/static/offer.txt").asString()).isEqualTo("from the shop");
        assertThat(get("/shop/static/other.txt").statusCode()).isEqualTo(404);
        assertThat(get("/shop/offer").asString()).isEqualTo("shop hello");
        assertThat(get("/shop/both").asString()).isEqualTo("the application's");
    }

    @Test
    void contextProcessorsAreScoped() {
        assertThat(get("/greeting").asString()).isEqualTo("[]");
        assertThat(get("/shop/greeting").asString()).isEqualTo("[hello]");
    }

    @Test
    void prefixesHoldVariablesAndDefaultsFillParameters() {
        assertThat(get("/en/wiki/Home").asString()).isEqualTo("Home in en, revision 3");
        assertThat(get("/de/wiki/url").asString()).isEqualTo("/fr/wiki/Start");
    }

    @Test
    void aBlueprintIsRegisteredInCode() {
        assertThat(get("/news/").asString()).isEqualTo("news.index says /news/latest");
        assertThat(get("/news/latest").asString()).isEqualTo("latest of news.sub");
        assertThat(get("/news/fail").asString()).isEqualTo("news: 503");
        assertThat(Log.LINES).contains("before news");
    }

    @Test
    void anAnnotatedBlueprintIsThereTwice() {
        assertThat(get("/boutique/").asString()).isEqualTo("boutique.index of boutique [boutique]");
        assertThat(get("/boutique/cart/7").asString())
                .isEqualTo("boutique.cart.item 7 of boutique.cart [boutique.cart, boutique]");
        assertThat(Log.LINES).contains("before shop", "before cart");
        assertThat(get("/boutique/cart/fail/404").asString()).isEqualTo("not in the shop");
        assertThat(get("/boutique/links").asString()).isEqualTo("/boutique/ /boutique/static/offer.txt /index");
        assertThat(get("/boutique/static/offer.txt").asString()).isEqualTo("from the shop");
    }

    @Test
    void namesAreTakenOnce() {
        assertThat(Log.REFUSED).containsExactly(
                "The blueprint 'news' is registered already: URLs are built by its name. Register it under another one.",
                "'a.b' is no name for a blueprint: it needs one without a dot, which separates it from its endpoints.",
                "'' is no name for a blueprint: it needs one without a dot, which separates it from its endpoints.",
                "The endpoint 'x.y' of the blueprint 'dotted' must not hold a dot, which separates it from the blueprint's name.",
                "java.lang.String is no blueprint: annotate it with @Blueprint.");
    }

    @Test
    void blueprintsRegisteredLaterAreRefused() {
        assertThatThrownBy(() -> app.registerBlueprint("late", late -> late.get("/late", () -> "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("FlaskApp.registerBlueprint can no longer be called: the application has started.");
    }

    static class Log {

        static final List<String> LINES = new CopyOnWriteArrayList<>();
        static final List<String> REFUSED = new CopyOnWriteArrayList<>();

        static String where() {
            return "%s of %s %s".formatted(request().endpoint(), request().blueprint(), request().blueprints());
        }
    }

    @Blueprint(name = "shop", urlPrefix = "/shop", staticFolder = "shop/static", templateFolder = "shop/templates")
    static class Shop {

        @Route("/")
        String index() {
            return Log.where();
        }

        @Route("/links")
        String links() {
            return urlFor(".index") + " " + urlFor(".static", "filename", "offer.txt") + " " + urlFor("index");
        }

        @Route("/offer")
        String offer() {
            return renderTemplate("offer.html");
        }

        @Route("/both")
        String both() {
            return renderTemplate("both.html");
        }

        @Route("/greeting")
        String greeting() {
            return renderTemplateString("[{greeting ?: ''}]");
        }

        @Route("/fail/<how>")
        String fail(String how) {
            return Pages.failing(how);
        }

        @BeforeRequest
        void before() {
            Log.LINES.add("before shop");
        }

        @BeforeRequest(app = true)
        void beforeAll() {
            Log.LINES.add("before all");
        }

        @AfterRequest
        Response after(Response response) {
            Log.LINES.add("after shop");
            return response;
        }

        @TeardownRequest
        void teardown() {
            Log.LINES.add("teardown shop");
        }

        @ContextProcessor
        Map<String, ?> values() {
            return Map.of("greeting", "hello");
        }

        @ErrorHandler(404)
        Response notFound() {
            return makeResponse("not in the shop", 404);
        }

        @ErrorHandler
        Response any(Exception failure) {
            return makeResponse("a class of the shop", 500);
        }
    }

    @Blueprint(parent = Shop.class, urlPrefix = "/cart")
    static class Cart {

        @Route("")
        String cart() {
            return "cart";
        }

        @Route("/<int:id>")
        String item(int id) {
            return Log.where().replaceFirst(" ", " " + id + " ");
        }

        @Route("/fail/<how>")
        String fail(String how) {
            return Pages.failing(how);
        }

        @BeforeRequest
        void before() {
            Log.LINES.add("before cart");
        }

        @AfterRequest
        Response after(Response response) {
            Log.LINES.add("after cart");
            return response;
        }

        @ErrorHandler
        Response state(IllegalStateException failure) {
            return makeResponse("cart is in a bad state", 500);
        }
    }

    @Blueprint(name = "wiki", urlPrefix = "/<lang>/wiki", urlDefaults = @Arg(name = "revision", value = "3"))
    static class Wiki {

        @UrlValuePreprocessor
        void language(String endpoint, Map<String, Object> values) {
            g().put("lang", values.remove("lang"));
        }

        @Route("/<page>")
        String page(String page, int revision) {
            return "%s in %s, revision %d".formatted(page, g().get("lang"), revision);
        }

        @Route("/url")
        String url() {
            return urlFor(".page", "lang", "fr", "page", "Start");
        }
    }

    static class Pages {

        void setup(@Observes FlaskApp app) {
            app.registerBlueprint("news", news -> news
                    .get("/latest-by-rule", () -> "")
                    .addUrlRule("/", "index", args -> request().endpoint() + " says " + urlFor(".sub.latest"))
                    .addUrlRule("/fail", "fail", args -> abort(503))
                    .beforeRequest(() -> Log.LINES.add("before news") ? null : null)
                    .errorHandler(503, error -> makeResponse("news: " + error.code(), 503))
                    .registerBlueprint("sub",
                            sub -> sub.addUrlRule("/latest", "latest", args -> "latest of " + request().blueprint()))
                    .urlPrefix("/news"));
            app.registerBlueprint(Shop.class, options -> options.name("boutique").urlPrefix("/boutique"));
            refused(() -> app.registerBlueprint("news", news -> news.get("/again", () -> "")));
            refused(() -> app.registerBlueprint("a.b", dotted -> dotted.get("/dotted", () -> "")));
            refused(() -> app.registerBlueprint(Shop.class, options -> options.urlPrefix("/again")));
            refused(() -> app.registerBlueprint("dotted", dotted -> dotted.addUrlRule("/x", "x.y", args -> "")));
            refused(() -> app.registerBlueprint(String.class, options -> options.name("text")));
        }

        private static void refused(Runnable registration) {
            try {
                registration.run();
            } catch (IllegalArgumentException e) {
                Log.REFUSED.add(e.getMessage());
            }
        }

        static String failing(String how) {
            if (how.equals("state")) {
                throw new IllegalStateException(how);
            }
            throw abort(Integer.parseInt(how));
        }

        @Route("/index")
        String index() {
            return Log.where();
        }

        @Route("/greeting")
        String greeting() {
            return renderTemplateString("[{greeting ?: ''}]");
        }

        @BeforeRequest
        void before() {
            Log.LINES.add("before app");
        }

        @AfterRequest
        Response after(Response response) {
            Log.LINES.add("after app");
            return response;
        }

        @ErrorHandler
        Response state(IllegalStateException failure) {
            return makeResponse("bad state", 500);
        }

        @ErrorHandler(410)
        Response gone() {
            return makeResponse("gone", 410);
        }
    }
}
