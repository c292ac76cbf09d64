package org.acme.redis;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.smallrye.mutiny.Uni;

/**
 * A shop that remembers what its visitors chose, whichever instance serves them.
 */
class Basket {

    // tag::regenerate[]
    @Post("/login")
    Response login() {
        session().regenerate(); // the basket stays, the old id is worth nothing
        session().put("user", request().form("user"));
        session().permanent(true);
        flash("Welcome back");
        return redirect(urlFor("basket"));
    }
    // end::regenerate[]

    @Post("/logout")
    Response logout() {
        session().clear();
        return redirect(urlFor("basket"));
    }

    @Post("/basket/<item>")
    Map<String, Object> add(String item, Session session) {
        session.merge(item, 1, (present, one) -> (int) present + (int) one);
        return new TreeMap<>(session);
    }

    @Post("/basket/<item>/remove")
    Map<String, Object> remove(String item, Session session) {
        session.remove(item);
        return new TreeMap<>(session);
    }

    @Get("/basket")
    Map<String, Object> basket() {
        return new TreeMap<>(session());
    }

    @Post("/basket/<item>/soon")
    Uni<Map<String, Object>> addSoon(String item) {
        return Uni.createFrom().item(() -> add(item, session()));
    }

    @Get("/messages")
    List<String> messages() {
        return getFlashedMessages();
    }

    @Get("/about")
    String about() {
        return "A shop.";
    }
}
