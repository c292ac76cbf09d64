package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.Locale;
import java.util.UUID;

import io.quarkiverse.flask.Route;

class Routing {

    // tag::minimal[]
    @Route("/")
    String index() {
        return "Index Page";
    }
    // end::minimal[]

    @Route("/hello")
    String helloWorld() {
        return "Hello World";
    }

    @Route("/user/<username>")
    String showUserProfile(String username) {
        return "User " + escape(username);
    }

    // tag::variables[]
    @Route("/post/<int:post_id>")
    String showPost(int postId) {
        return "Post %d".formatted(postId);
    }

    @Route("/price/<float:value>")
    String showPrice(double value) {
        return String.format(Locale.ROOT, "Price %.2f", value);
    }

    @Route("/path/<path:subpath>")
    String showSubpath(String subpath) {
        return "Subpath " + escape(subpath);
    }

    @Route("/kind/<any(cat, dog):kind>")
    String showKind(String kind) {
        return "Kind " + kind;
    }

    @Route("/item/<uuid:item_id>")
    String showItem(UUID itemId) {
        return "Item " + itemId;
    }
    // end::variables[]

    // tag::slashes[]
    @Route("/projects/")
    String projects() {
        return "The project page";
    }

    @Route("/about")
    String about() {
        return "The about page";
    }
    // end::slashes[]
}
