package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.g;
import static io.quarkiverse.flask.Flask.request;
import static io.quarkiverse.flask.Flask.session;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.runtime.internal.debug.values.Inspector;
import io.quarkiverse.flask.runtime.internal.debug.values.Settings;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownText;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;
import io.quarkus.test.QuarkusUnitTest;

/** What the debugger shows of the objects that each application has. */
class ShownRequestTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Shop.class))
            .overrideConfigKey("quarkus.flask.secret-key", "swordfish-4711");

    @Test
    void aRequestIsShownWithItsSecretsMasked() {
        given().header("Authorization", "Basic c2VjcmV0").get("/request?token=abc&page=2").then()
                .body(allOf(containsString("it = GET /request\n"), containsString("page=\"2\""),
                        containsString("token=••••••"), not(containsString("abc")), not(containsString("c2VjcmV0"))));
    }

    @Test
    void theSessionIsShownWithoutATrace() {
        given().get("/session").then().body(equalTo("it = {}\n")).header("Vary", emptyOrNullString());
    }

    @Test
    void theConfigurationIsShownWithoutSecretKeys() {
        given().get("/config").then()
                .body(allOf(containsString("SECRET_KEY = ••••••"), not(containsString("swordfish"))));
    }

    @Test
    void theApplicationIsShownWithoutSecretKeys() {
        given().get("/app").then().body(allOf(containsString("it = "), not(containsString("swordfish"))));
    }

    @Test
    void globalsAreShown() {
        given().get("/g").then().body(equalTo("it = {user=\"ann\"}\nuser = \"ann\"\n"));
    }

    @Test
    void clientProxiesAreNotCalled() {
        given().get("/beans").then()
                .body(matchesPattern("(?s)it = \\S*Shop@[0-9a-f]+ \\(proxy\\)\nit = Request@[0-9a-f]+ \\(proxy\\)\n"));
        given().get("/created").then().body(equalTo("false"));
    }

    @ApplicationScoped
    static class Shop {

        static boolean created;

        Shop() {
        }

        @PostConstruct
        void created() {
            created = true;
        }

        @Override
        public String toString() {
            return "a shop";
        }
    }

    static class Views {

        @Inject
        FlaskApp app;

        @Inject
        Shop shop;

        @Inject
        Request injected;

        @Route("/request")
        String showRequest() {
            return shown(request());
        }

        @Route("/session")
        String showSession() {
            return shown(session());
        }

        @Route("/config")
        String showConfig() {
            return shown(app.config());
        }

        @Route("/app")
        String showApp() {
            return shown(app);
        }

        @Route("/g")
        String showGlobals() {
            g().put("user", "ann");
            return shown(g());
        }

        @Route("/beans")
        String showBeans() {
            return shown(shop) + shown(injected);
        }

        @Route("/created")
        String created() {
            return String.valueOf(Shop.created);
        }

        /** The value, and below it each of the values that it holds. */
        private static String shown(Object value) {
            StringBuilder text = new StringBuilder();
            add(text, new Inspector(Settings.results(true)).show("it", null, value));
            return text.toString();
        }

        private static void add(StringBuilder text, ShownValue value) {
            text.append(ShownText.of(List.of(value), "", 10_000));
            value.children().forEach(child -> add(text, child));
        }
    }
}
