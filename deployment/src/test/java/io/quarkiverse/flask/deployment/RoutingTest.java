package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.abort;
import static io.quarkiverse.flask.Flask.renderTemplate;
import static io.quarkiverse.flask.Flask.request;
import static io.quarkiverse.flask.Flask.urlFor;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.UrlConverter;
import io.quarkiverse.flask.UrlDefaults;
import io.quarkiverse.flask.ViewArgs;
import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.routing.ValidationException;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

class RoutingTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar
            .addClasses(Views.class, Users.class, User.class, UserConverter.class, ListConverter.class, Setup.class)
            .addAsResource(new StringAsset("{urlFor('two', 'a', 1, 'b', 'x')} {urlFor('in_code', 'id', 7, 'q', 1)}"),
                    "templates/links.txt"))
            .overrideConfigKey("quarkus.http.root-path", "/app");

    @Inject
    FlaskApp app;

    @Test
    void aConverterMayAskInjectedBeans() {
        assertThat(get("/users/ann").asString()).isEqualTo("User[name=ann]");
        assertThat(get("/users/bob").statusCode()).isEqualTo(404);
    }

    @Test
    void aConverterSeesTheRequestAndMayAbort() {
        assertThat(given().header("X-Gone", "yes").get("/users/ann").statusCode()).isEqualTo(410);
        assertThat(given().header("X-Gone", "yes").get("/users/ann").header("X-Hooked")).isNull();
        assertThat(given().header("X-Gone", "yes").header("X-Early", "yes").get("/users/ann").asString()).isEqualTo("early");
    }

    @Test
    void aConverterThatFailsIsAnInternalError() {
        assertThat(given().header("X-Fail", "yes").get("/users/ann").statusCode()).isEqualTo(500);
    }

    @Test
    void aConverterTakesArguments() {
        assertThat(get("/list/a+b").asString()).isEqualTo("[a, b]");
        assertThat(get("/list/by/a;b+c").asString()).isEqualTo("[a, b+c]");
        try (FlaskApp.Context context = app.appContext()) {
            assertThat(urlFor("by", "items", List.of("x", "y"), "_external", false)).isEqualTo("/app/list/by/x;y");
        }
    }

    @Test
    void aFunctionMakesTheTargetOfARedirect() {
        assertThat(redirected("/old/7?x=1")).endsWith("/app/new/7?from=old");
        assertThat(redirected("/elsewhere/7")).isEqualTo("https://example.org/7");
        assertThat(redirected("/rooted/7")).endsWith(":" + io.restassured.RestAssured.port + "/new/7");
    }

    @Test
    void everyVerbTakesAViewWithoutArguments() {
        assertThat(given().put("/verb").asString()).isEqualTo("put");
        assertThat(given().patch("/verb").asString()).isEqualTo("patch");
        assertThat(given().delete("/verb").asString()).isEqualTo("delete");
        assertThat(redirected("/percent")).endsWith("/100%25");
    }

    @Test
    void rulesAddedInCodeAreLikeOthers() {
        assertThat(get("/code/7").asString()).isEqualTo("{id=7}");
        assertThat(get("/code/07").asString()).isEqualTo("{id=7}");
        UrlRule rule = app.urlMap().rules("in_code").get(0);
        assertThat(rule.rule()).isEqualTo("/code/<int:id>");
        assertThat(rule.methods()).containsExactly("GET", "HEAD", "OPTIONS");
        assertThat(rule.converters().get("id").toJava("12")).isEqualTo(12);
        assertThat(app.urlMap().rules("named").get(0).buildOnly()).isTrue();
        assertThatThrownBy(() -> app.get("/late", () -> "")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the application has started");
    }

    @Test
    void anEndpointWithADotAtItsStartIsRelativeToTheBlueprint() {
        assertThat(get("/blog/").asString()).isEqualTo("/app/blog/ /app/blog/3");
        assertThat(get("/blog/3").asString()).isEqualTo("/app/");
    }

    @Test
    void templatesBuildUrlsOfBothKinds() {
        assertThat(get("/links").asString()).isEqualTo("/app/two/1/x /app/code/7?q=1");
    }

    @Test
    void aViewIsNamedByItsMethod() {
        assertThat(get("/urls").asString().split(" ")).containsExactly("/app/users/ann", "/app/pages/2?sort=up#top",
                "/app/links",
                "/app/pages/", "/app/two/1/b", "/app/inherited");
    }

    @Test
    void aValueThatAConverterCannotWriteIsNamed() {
        try (FlaskApp.Context context = app.appContext()) {
            assertThatThrownBy(() -> urlFor("user", "user", "ann", "_external", false))
                    .isInstanceOf(IllegalArgumentException.class).hasMessage("The value of <user> is a java.lang.String, which "
                            + "io.quarkiverse.flask.deployment.RoutingTest$UserConverter does not take.");
        }
    }

    @Test
    void urlDefaultsAddValues() {
        assertThat(get("/de/page").asString()).isEqualTo("/app/de/page /app/fr/page");
    }

    @Test
    void aHandshakeForAWebSocketIsAnsweredByNoRule() {
        Response response = given().header("Connection", "Upgrade").header("Upgrade", "websocket").get("/pages/1");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).contains("This URL answers plain HTTP requests, not WebSocket handshakes.");
        assertThat(given().header("Connection", "Upgrade").header("Upgrade", "websocket").get("/nowhere").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRootWithoutItsSlashRedirects() {
        String root = "http://localhost:" + io.restassured.RestAssured.port + "/app";
        Response response = given().basePath("").redirects().follow(false).get(root + "?x=1");
        assertThat(response.statusCode()).isEqualTo(308);
        assertThat(response.header("Location")).isEqualTo(root + "/?x=1");
    }

    @Test
    void urlsNameTheHostInLowerCase() {
        assertThat(given().header("Host", "Shop.TEST").redirects().follow(false).get("/pages").header("Location"))
                .isEqualTo("http://shop.test/app/pages/");
    }

    private static String redirected(String path) {
        Response response = given().redirects().follow(false).get(path);
        assertThat(response.statusCode()).isEqualTo(308);
        return response.header("Location");
    }

    record User(String name) {
    }

    @Singleton
    static class Users {
        User find(String name) {
            return name.equals("ann") ? new User(name) : null;
        }
    }

    @UrlConverter("user")
    static class UserConverter implements Converter<User> {

        @Inject
        Users users;

        @Override
        public User toJava(String value) {
            if (request().headers().get("X-Gone") != null) {
                throw abort(410);
            }
            if (request().headers().get("X-Fail") != null) {
                throw new IllegalStateException("broken");
            }
            User user = users.find(value);
            if (user == null) {
                throw new ValidationException("no user " + value);
            }
            return user;
        }

        @Override
        public String toUrl(User user) {
            return user.name();
        }
    }

    @UrlConverter("list")
    static class ListConverter implements Converter<List<String>> {

        private final String separator;

        ListConverter() {
            this("+");
        }

        private ListConverter(String separator) {
            this.separator = separator;
        }

        @Override
        public Converter<List<String>> withArguments(ConverterArguments arguments) {
            return new ListConverter((String) arguments.get(0, "by"));
        }

        @Override
        public List<String> toJava(String value) {
            return List.of(value.split(java.util.regex.Pattern.quote(separator)));
        }

        @Override
        public String toUrl(List<String> items) {
            return String.join(separator, items);
        }
    }

    static class Setup {

        void setUp(@Observes FlaskApp app) {
            app.addUrlRule("/code/<int:id>", "in_code", args -> args.asMap().toString());
            app.put("/verb", () -> "put");
            app.patch("/verb", () -> "patch");
            app.delete("/verb", () -> "delete");
            app.addUrlRule("/percent", "percent", null, o -> o.redirectTo("/100%"));
            app.addUrlRule("/named/<x>", "named");
            app.addUrlRule("/blog/", "blog.index", args -> urlFor(".index") + " " + urlFor(".show", "id", 3));
            app.addUrlRule("/blog/<int:id>", "blog.show", args -> urlFor("index"));
            app.addUrlRule("/old/<int:id>", "old", null, o -> o.redirectTo((ViewArgs args) -> "new/" + args.integer("id")
                    + "?from=" + request().path().split("/")[1]));
            app.addUrlRule("/elsewhere/<int:id>", "elsewhere", null, o -> o.redirectTo("https://example.org/<id>"));
            app.addUrlRule("/rooted/<int:id>", "rooted", null, o -> o.redirectTo("/new/<id>"));
        }
    }

    static class Views {

        @BeforeRequest
        Object early(Request request) {
            return request.headers().get("X-Early") == null ? null : "early";
        }

        @UrlDefaults
        void addLanguage(String endpoint, Map<String, Object> values, FlaskApp app) {
            if (app.urlMap().isEndpointExpecting(endpoint, "lang") && request().viewArgs().get("lang") != null) {
                values.putIfAbsent("lang", request().viewArgs().get("lang"));
            }
        }

        @Route("/")
        String index() {
            return "index";
        }

        @Route("/users/<user:user>")
        String user(User user) {
            return user.toString();
        }

        @Route("/list/<list:items>")
        String list(List<String> items) {
            return items.toString();
        }

        @Route("/list/by/<list(';'):items>")
        String by(List<String> items) {
            return items.toString();
        }

        @Route("/links")
        String links() {
            return renderTemplate("links.txt");
        }

        @Route("/pages/")
        @Route("/pages/<int:page_number>")
        String page(Integer pageNumber) {
            return String.valueOf(pageNumber);
        }

        @Route("/two/<int:a>/<b>")
        String two(int a, Request request, String b) {
            return a + b;
        }

        @Route("/inherited")
        String inherited() {
            return "";
        }

        @Route("/<lang>/page")
        String localized(String lang) {
            return urlFor("localized") + " " + urlFor(Views::localized, "fr");
        }

        @Route("/urls")
        String urls() {
            return String.join(" ", urlFor(Views::user, new User("ann")),
                    urlFor(Views::page, 2, Map.of("sort", "up", "_anchor", "top")), urlFor(Views::links),
                    urlFor(Views::page, (Integer) null), urlFor(Views::two, 1, null, "b"), urlFor(Views::inherited));
        }
    }
}
