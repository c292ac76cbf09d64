package io.quarkiverse.flask.deployment.devui;

import static io.quarkiverse.flask.Flask.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.TeardownRequest;
import io.smallrye.common.annotation.NonBlocking;

/**
 * An application with a little of everything that the Dev UI shows.
 */
class Shop {

    @Route("/")
    String index() {
        return renderTemplate("index.html", "title", "Shop");
    }

    @NonBlocking
    @Get("/items/<int:id>")
    String item(int id) {
        return "item " + id;
    }

    @Route("/about/")
    String about() {
        return "about";
    }

    @Post("/login")
    String login(Session session) {
        session.put("user", "ann");
        session.put("csrf_token", "t-1");
        session.put("seen", new ArrayList<>(List.of("a")));
        return "in";
    }

    @Route("/see")
    @SuppressWarnings("unchecked")
    String see(Session session) {
        ((List<String>) session.get("seen")).add("b");
        return "seen";
    }

    @Route("/logout")
    String logout(Session session) {
        session.pop("user");
        session.put("csrf_token", "t-2");
        return "out";
    }

    @Route("/reset/<token>")
    String reset(String token) {
        return "reset";
    }

    @Route("/boom")
    String boom() {
        throw new IllegalStateException("no shop today");
    }

    void setup(@Observes FlaskApp app) {
        app.config().put("SHOP_API_KEY", "k-123");
        app.get("/added", () -> "added");
        app.beforeRequest(() -> null);
    }

    @BeforeRequest
    void first() {
        // only listed
    }

    @AfterRequest
    Response stamp(Response response) {
        return response;
    }

    @AfterRequest
    Response sign(Response response) {
        return response;
    }

    @TeardownRequest
    void end(Throwable failure) {
        // only listed
    }

    @ContextProcessor
    Map<String, ?> currency() {
        return Map.of("currency", "EUR");
    }

    @ErrorHandler(404)
    Response missing() {
        return makeResponse("nothing here", 404);
    }

    @ErrorHandler
    String unreadable(NumberFormatException failure) {
        return "no number";
    }

    @Command(help = "Fill the shelves.")
    void restock() {
        // only listed
    }

    @Blueprint(name = "blog", urlPrefix = "/blog", templateFolder = "blog/templates")
    static class Blog {

        @Route("/<slug>")
        String post(String slug) {
            return slug;
        }

        @BeforeRequest
        void check() {
            // only listed
        }

        @ErrorHandler(403)
        String forbidden() {
            return "no entry";
        }
    }
}
