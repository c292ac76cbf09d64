package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.renderTemplate;

import io.quarkiverse.flask.Route;

public class RenderingViews {

    @Route("/page")
    String page() {
        return renderTemplate("page.html", "name", "ann");
    }

    @Route("/live")
    String live() {
        return renderTemplate("live.html", "name", "ann");
    }
}
