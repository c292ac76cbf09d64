package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;

import io.quarkiverse.flask.Route;

class Urls {

    @Route("/urls")
    List<String> urls() {
        return List.of(
                // tag::urls[]
                urlFor("index"),
                urlFor("login"),
                urlFor("login", "next", "/"),
                urlFor("showUserProfile", "username", "John Doe"),
                // end::urls[]
                urlFor("showUserProfile", "username", "a/b?c#d&e"),
                urlFor("showUserProfile", "username", "Jürgen"),
                urlFor("showSubpath", "subpath", "a/b c"),
                urlFor("showPost", "post_id", 7, "q", "x y", "empty", null),
                urlFor("login", "tag", List.of("a", "b")),
                urlFor("static", "filename", "style.css"),
                urlFor("projects", "_anchor", "top section"),
                urlFor("projects", "_external", true),
                urlFor("projects", "_external", true, "_scheme", "https"),
                urlFor("helloTemplate"),
                urlFor("helloTemplate", "name", "Ann"));
    }

    @Route("/urls/broken")
    String brokenUrl() {
        return urlFor("no_such_endpoint");
    }
}
