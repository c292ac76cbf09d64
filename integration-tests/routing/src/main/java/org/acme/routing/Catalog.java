package org.acme.routing;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkiverse.flask.Arg;
import io.quarkiverse.flask.Delete;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Route;

class Catalog {

    @Inject
    Warehouse warehouse;

    @Get("/")
    Object index() {
        return redirect(urlFor(Catalog::items, 1));
    }

    // tag::defaults[]
    @Route(value = "/items/", defaults = @Arg(name = "page", value = "1"))
    @Route("/items/page/<int(min=1):page>")
    String items(int page) {
        // end::defaults[]
        return renderTemplate("catalog.html", "page", page, "next", page + 1, "items", warehouse.items(), "tags",
                List.of("garden", "tools"));
    }

    // tag::redirects[]
    @Route("/items/<int:id>")
    @Route(value = "/products/<int:id>.html", alias = true)
    Object item(int id) {
        // end::redirects[]
        Item item = warehouse.find(id);
        return item == null ? abort(404) : item;
    }

    @Delete("/items/<int:id>")
    String discard(int id) {
        return "No longer here: " + id;
    }

    // tag::redirectTo[]
    @Route(value = "/old/<int:id>", redirectTo = "items/<id>")
    String moved() {
        throw new AssertionError("The redirect comes first");
    }
    // end::redirectTo[]

    // tag::tagged[]
    @Route("/tagged/<tags:tags>")
    @Route("/tagged/few/<tags(max=1):tags>")
    List<Item> tagged(List<String> tags) {
        return warehouse.items().stream().filter(item -> item.tags().containsAll(tags)).toList();
    }
    // end::tagged[]

    // tag::composite[]
    @Route("/releases/v<int:major>.<int:minor>")
    @Route("/releases/<name>-<int:major>.<int:minor>.<any(zip, tar.gz):format>")
    String release(String name, int major, int minor, String format) {
        // end::composite[]
        return "%s %d.%d %s".formatted(name, major, minor, format);
    }

    @Route("/links")
    Map<String, String> links() {
        return Map.of(
                "string", urlFor("item", "id", 7),
                // tag::typed[]
                "method", urlFor(Catalog::item, 7),
                "query", urlFor(Catalog::item, 7, Map.of("sort", "name", "_anchor", "top")),
                // end::typed[]
                "first", urlFor(Catalog::items, 1),
                "converted", urlFor(Catalog::tagged, List.of("garden", "tools")),
                "omitted", urlFor(Catalog::release, null, 3, 1, null));
    }
}
