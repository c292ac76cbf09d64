package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Route;

public class UnroutedViews {

    @Route("/users/<int:id>")
    String user(int id) {
        return "user " + id;
    }

    @Route("/about")
    String about() {
        return "about";
    }

    @Route("/login")
    String login() {
        return "login";
    }

    @Get("/entries")
    String entries() {
        return "entries";
    }

    @Post("/entries")
    String addEntry() {
        return "added";
    }

    @Route(value = "/projects/", methods = { "GET", "POST" })
    String projects() {
        return "projects";
    }

    @Route("/gone")
    String gone() {
        throw abort(404);
    }

    @Route("/refused")
    String refused() {
        throw abort(405);
    }
}
