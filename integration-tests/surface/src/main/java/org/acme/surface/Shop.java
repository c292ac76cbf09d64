package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.Map;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.Route;

// tag::shop[]
@Blueprint(name = "shop", urlPrefix = "/shop", staticFolder = "shop/static", templateFolder = "shop/templates", staticUrlPath = "/assets")
class Shop {

    @Route("")
    String bare() {
        return "bare";
    }

    @Route("/")
    Map<String, Object> index() {
        return Facts.of("endpoint", request().endpoint(), "blueprint", request().blueprint(), "blueprints",
                request().blueprints(), "here", urlFor(".index"), "app", urlFor("trail"), "admin", urlFor(".admin.index"),
                "asset", urlFor(".static", "filename", "a b.css"));
    }

    // end::shop[]

    // tag::scoped[]
    @Route("/page")
    String page() {
        return renderTemplate("shop/page.html", "item", "<pear>");
    }

    // end::scoped[]

    @Route("/shared")
    String shared() {
        return renderTemplate("shared.html");
    }

    @ContextProcessor
    Map<String, Object> values() {
        return Map.of("motto", "fresh", "place", "shop");
    }

    @Route("/items/<int:item_id>")
    Map<String, Object> showItem(int itemId) {
        return Facts.of("view_args", request().viewArgs(), "rule", request().urlRule().rule(), "again",
                urlFor(".showItem", "item_id", itemId + 1));
    }

    // tag::nested[]
    @Blueprint(name = "admin", urlPrefix = "/admin", parent = Shop.class)
    static class Admin {

        @Route(value = "/", endpoint = "admin_index")
        Map<String, Object> start() {
            return Facts.of("endpoint", request().endpoint(), "blueprints", request().blueprints(), "up", urlFor("shop.index"),
                    "here", urlFor(".admin_index"));
        }

        // end::nested[]

        @Route(value = "/home", endpoint = "index")
        String home() {
            return "admin home";
        }
    }
}
