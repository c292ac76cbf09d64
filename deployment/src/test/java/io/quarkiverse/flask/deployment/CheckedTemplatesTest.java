package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.Route;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;

/** Templates whose parameters Qute checks use what Flask gives every template. */
class CheckedTemplatesTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Views.Item.class, Views.Templates.class, Views.Loose.class,
                    Views.itemCard.class)
                    .addAsResource(new StringAsset("{item.name}|{request.path}|{request.args.q}|{request.viewArgs.id}"
                            + "|{session.username}|{session.user.name}|{g.user}|{g.user.length}|{config.COLOUR}"
                            + "|{urlFor('index')}|{url_for('show','id',item.name)}|{#for m in getFlashedMessages()}{m}{/for}"
                            + "{#for m in getFlashedMessagesWithCategories('x')}{m.category}{/for}"),
                            "templates/Views/item.html")
                    .addAsResource(new StringAsset("{greeting} {item.name} {item.name.length}"),
                            "templates/loose/greet.html")
                    .addAsResource(
                            new StringAsset(
                                    "{@java.lang.String greeting}<b>{name}</b> {request.method} {greeting.toUpperCase}"),
                            "templates/Views/itemCard.html")
                    .addAsResource(new StringAsset(
                            "{request.method} {request.form.name.upper} {request.form('name')} {request.cookies.sid}"
                                    + " {request.headers.Accept} {request.headers('X-A').length} {request.values.q} {request.urlRule.rule}"
                                    + " {request.isJson} {request.mimetype} {request.files.f.filename ?: 'no file'} {request.blueprint ?: 'no blueprint'}"
                                    + " {#for key in request.args.keys}{key}{/for} {#for e in request.viewArgs}{e.key}{/for}"
                                    + " {request.authorization.username ?: 'nobody'} {request.referrer.default('none')} {request.isSecure}"
                                    + " {request.endpoint.upper} {#if request.contentLength > 3}true{/if} {request.args.getList('q').join('+')}"),
                            "templates/Views/request.html")
                    .addAsResource(new StringAsset(
                            " {request.json.title.upper ?: 'none'} {request.json.list.first ?: ''} {request.isJson}"
                                    + " {request.mimetype} "),
                            "templates/parts.html")
                    .addAsResource(new StringAsset("{name}"), "templates/Views/plain.txt")
                    .addAsResource(new StringAsset("{@io.quarkiverse.flask.deployment.CheckedTemplatesTest$Views$Item item}"
                            + "{item.name} {request.method} {greeting}"), "templates/declared.html")
                    .addAsResource(new StringAsset("{request.name} {g.name}"),
                            "templates/Views/own.html")
                    .addAsResource(new StringAsset("quarkus.flask.secret-key=dev\nflask.config.COLOUR=red\n"),
                            "application.properties"));

    @Test
    void everythingThatFlaskGivesTemplatesIsTypeSafe() {
        assertThat(get("/item/7?q=x").asString())
                .isEqualTo("7|/item/7|x|7|ann|Ann|bob|3|red|/|/item/7|hellohello2x");
    }

    @Test
    void partsOfTheRequestHaveTheirTypes() {
        assertThat(given().header("Accept", "a/b").header("X-A", "abc").cookie("sid", "7").formParam("name", "ann")
                .post("/request/1?q=<&q=b").asString())
                .isEqualTo("POST ANN ann 7 a/b 3 &lt; /request/&lt;id&gt; false application/x-www-form-urlencoded no file "
                        + "no blueprint q id nobody none false REQUESTPARTS true &lt;+b");
        assertThat(given().header("Accept", "a/b").header("X-A", "abc").contentType("application/json")
                .body("{\"title\": \"x\", \"list\": [1]}").post("/request/1?q=z").asString())
                .contains(" X 1 true application/json ");
    }

    @Test
    void valuesOfContextProcessorsNeedRelaxedTemplatesOrADeclaration() {
        assertThat(get("/greet").asString()).isEqualTo("Hi pen 3");
    }

    @Test
    void explicitValuesWinOverProcessors() {
        assertThat(get("/greet/explicit").asString()).isEqualTo("Hello pen 3");
    }

    @Test
    void recordsAreTemplates() {
        Response response = get("/card");
        assertThat(response.asString()).isEqualTo("<b>&lt;i&gt;</b> GET HI");
        assertThat(response.contentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void theContentTypeIsTheTemplates() {
        Response response = get("/plain");
        assertThat(response.asString()).isEqualTo("<i>");
        assertThat(response.contentType()).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void declaredParametersAndGlobalsGoTogether() {
        assertThat(get("/declared").asString()).isEqualTo("pen GET Hi");
    }

    @Test
    void theApplicationsParametersWin() {
        assertThat(get("/own").asString()).isEqualTo("pen ink");
    }

    @Test
    void templatesMayComeLater() {
        assertThat(get("/uni/template").asString()).isEqualTo("<b>later</b> GET HI");
        assertThat(get("/uni/string").asString()).isEqualTo("<b>text</b> GET HI");
        assertThat(get("/uni/string").contentType()).isEqualTo("text/html; charset=utf-8");
    }

    static class Views {

        record Item(String name) {
        }

        record itemCard(String name) implements TemplateInstance {
        }

        @CheckedTemplate
        static class Templates {

            static native TemplateInstance item(Item item);

            static native TemplateInstance plain(String name);

            static native TemplateInstance request();

            static native TemplateInstance own(Item request, Item g);
        }

        @CheckedTemplate(basePath = "loose", requireTypeSafeExpressions = false)
        static class Loose {

            static native TemplateInstance greet(Item item);
        }

        @BeforeRequest
        void user() {
            g().put("user", "bob");
        }

        @ContextProcessor
        Map<String, Object> greeting() {
            return Map.of("greeting", "Hi");
        }

        @Route("/")
        String index() {
            return "";
        }

        @Route("/item/<id>")
        TemplateInstance show(String id) {
            session().put("username", "ann");
            session().put("user", Map.of("name", "Ann"));
            flash("hello");
            flash("hello2", "x");
            return Templates.item(new Item(id));
        }

        @Route("/greet")
        TemplateInstance greet() {
            return Loose.greet(new Item("pen"));
        }

        @Route("/greet/explicit")
        TemplateInstance explicit() {
            return Loose.greet(new Item("pen")).data("greeting", "Hello");
        }

        @Route("/card")
        TemplateInstance card() {
            return new itemCard("<i>");
        }

        @Route("/plain")
        TemplateInstance plain() {
            return Templates.plain("<i>");
        }

        @Route(value = "/request/<id>", methods = "POST")
        Object requestParts(String id) {
            return request().isJson() ? renderTemplate("parts.html") : Templates.request();
        }

        @Route("/own")
        TemplateInstance own() {
            return Templates.own(new Item("pen"), new Item("ink"));
        }

        @Route("/declared")
        String declared() {
            return renderTemplate("declared.html", "item", new Item("pen"));
        }

        @Route("/uni/template")
        Uni<TemplateInstance> uniTemplate() {
            return Uni.createFrom().item(() -> new itemCard("later"));
        }

        @Route("/uni/string")
        Uni<String> uniString() {
            return new itemCard("text").createUni();
        }

    }
}
