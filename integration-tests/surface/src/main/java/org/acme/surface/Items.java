package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Route;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@Blueprint(name = "items", urlPrefix = "/items")
class Items {

    private static final List<Item> ALL = new CopyOnWriteArrayList<>(
            List.of(new Item("red pen", 1.5), new Item("<ink>", 12.25)));

    // tag::typed[]
    record Item(String name, double price) {
    }

    @CheckedTemplate // <1>
    static class Pages {

        static native TemplateInstance list(List<Item> items); // <2>

        static native TemplateInstance list$row(Item item); // <3>
    }

    @Route("/")
    TemplateInstance list() {
        return Pages.list(ALL);
    }

    @Post("/")
    TemplateInstance add() {
        Item item = new Item(request().form("name"), request().form().get("price", 1.0, Double::valueOf));
        ALL.add(item);
        return Pages.list$row(item);
    }
    // end::typed[]

    // tag::processor[]
    @ContextProcessor
    Map<String, Object> currency() {
        return Map.of("currency", "€");
    }
    // end::processor[]

    // tag::choice[]
    @Route("/named/<name>")
    Object named(String name) {
        return ALL.stream().filter(item -> item.name().equals(name)).findFirst()
                .map(item -> renderTemplate(List.of("Items/" + name + ".html", "Items/list$row"), "item", item)) // <1>
                .orElseGet(() -> "Nothing called " + escape(name));
    }

    @Route("/stream")
    Object stream() {
        return streamTemplate("Items/list.html", "items", new ArrayList<>(ALL)); // <2>
    }
    // end::choice[]
}
