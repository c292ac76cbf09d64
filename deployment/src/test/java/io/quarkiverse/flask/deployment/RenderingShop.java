package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.renderTemplate;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Route;

@Blueprint(name = "shop", templateFolder = "shop/templates")
public class RenderingShop {

    @Route("/cart")
    String cart() {
        return renderTemplate("cart.html", "name", "ann");
    }
}
