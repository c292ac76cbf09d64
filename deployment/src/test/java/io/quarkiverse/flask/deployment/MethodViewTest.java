package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.RequestScoped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.MethodView;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ResponseBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

class MethodViewTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(UserApi.class,
            ItemApi.class, Readable.class, Counter.class, PerRequest.class, Admin.class, Admin.Panel.class, Links.class));

    @Test
    void eachMethodAnswersItsHttpMethod() {
        assertThat(body("GET", "/users/5")).isEqualTo("user 5");
        assertThat(given().delete("/users/5").statusCode()).isEqualTo(204);
        assertThat(body("PUT", "/users/5")).isEqualTo("put 5 on the event loop");
    }

    @Test
    void headIsAnsweredByGet() {
        assertThat(given().head("/users/5").statusCode()).isEqualTo(200);
        assertThat(given().head("/users/5").header("Content-Length")).isEqualTo("6");
    }

    @Test
    void otherMethodsAreNotAllowed() {
        assertThat(given().post("/users/5").statusCode()).isEqualTo(405);
        assertThat(given().post("/users/5").header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
        assertThat(given().options("/users/5").header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
    }

    @Test
    void aRuleMayAnswerSomeOfTheMethods() {
        assertThat(body("GET", "/items/")).isEqualTo("all items");
        assertThat(body("POST", "/items/")).isEqualTo("new item");
        assertThat(body("GET", "/items/3")).isEqualTo("item 3");
        assertThat(given().post("/items/3").statusCode()).isEqualTo(405);
    }

    @Test
    void aMethodTakesTheVariablesOfItsRulesOnly() {
        assertThat(body("DELETE", "/items/3")).isEqualTo("deleted 3");
        assertThat(given().delete("/items/").statusCode()).isEqualTo(405);
    }

    @Test
    void methodsAreInherited() {
        assertThat(body("GET", "/counter")).isEqualTo("Counter reads");
        assertThat(body("POST", "/counter")).isEqualTo("1");
        assertThat(body("POST", "/counter")).isEqualTo("2");
    }

    @Test
    void aScopeGivesEachRequestItsInstance() {
        assertThat(body("GET", "/per-request")).isEqualTo("1");
        assertThat(body("GET", "/per-request")).isEqualTo("1");
    }

    @Test
    void urlsAreBuiltByClassNameAndByMethod() {
        assertThat(body("GET", "/links")).isEqualTo("/users/5 /users/6 /admin/panel admin.panel");
    }

    private static String body(String method, String path) {
        ResponseBody<?> body = given().request(method, path).body();
        return body.asString();
    }

    @Route("/users/<int:id>")
    static class UserApi extends MethodView {

        String get(int id) {
            return "user " + id;
        }

        Response delete(int id) {
            return makeResponse("", 204);
        }

        Uni<String> put(int id) {
            return Uni.createFrom()
                    .item("put " + id + (Context.isOnEventLoopThread() ? " on the event loop" : " on a worker"));
        }
    }

    @Route(value = "/items/", methods = { "GET", "POST" })
    @Route(value = "/items/<int:id>", methods = { "GET", "DELETE" })
    static class ItemApi extends MethodView {

        String get(Integer id) {
            return id == null ? "all items" : "item " + id;
        }

        String post() {
            return "new item";
        }

        String delete(int id) {
            return "deleted " + id;
        }
    }

    abstract static class Readable extends MethodView {

        String get() {
            return getClass().getSimpleName() + " reads";
        }
    }

    @Route("/counter")
    static class Counter extends Readable {

        private final AtomicInteger calls = new AtomicInteger();

        String post() {
            return Integer.toString(calls.incrementAndGet());
        }
    }

    @Route("/per-request")
    @RequestScoped
    static class PerRequest extends MethodView {

        private int calls;

        String get() {
            return Integer.toString(++calls);
        }
    }

    @Blueprint(name = "admin", urlPrefix = "/admin")
    static class Admin {

        @Route("/panel")
        static class Panel extends MethodView {

            Map<String, String> get() {
                return Map.of("endpoint", request().endpoint());
            }
        }
    }

    static class Links {

        @Route("/links")
        String links() {
            return urlFor("userApi", "id", 5) + " " + urlFor(UserApi::get, 6) + " " + urlFor("admin.panel") + " admin.panel";
        }
    }
}
