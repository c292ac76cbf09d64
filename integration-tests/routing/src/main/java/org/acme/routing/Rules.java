package org.acme.routing;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.routing.UrlRule;

class Rules {

    // tag::code[]
    void add(@Observes FlaskApp app, Warehouse warehouse) {
        for (Item item : warehouse.items()) {
            app.get("/" + item.name().toLowerCase(), args -> item);
        }
        app.addUrlRule("/by-name/<name>", "by_name", null, rule -> rule.redirectTo(
                args -> "items/" + warehouse.items().stream().filter(item -> item.name().equals(args.string("name")))
                        .map(Item::id).findFirst().orElse(0)));
        app.get("/rules", () -> app.urlMap().rules().stream().map(UrlRule::rule).toList());
    }
    // end::code[]
}
