package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Route;

class Templates {

    @ContextProcessor
    Map<String, Object> values() {
        return Facts.of("motto", "plain", "place", "app", "now", request().endpoint());
    }

    @Route("/templates/<name>")
    Object templates(String name) {
        g().put("user", "Zoë & co");
        session().put("role", "<admin>");
        return switch (name) {
            case "child" -> renderTemplate("child.html", "items",
                    List.of(Map.of("name", "<a>", "n", 1), Map.of("name", "b", "n", 2)));
            case "empty" -> renderTemplate("child.html", "items", List.of());
            case "given" -> renderTemplate("context.html", "motto", "given");
            case "context" -> renderTemplate("context.html");
            case "globals" -> renderTemplate("globals.html");
            case "escape" -> renderTemplate("escape.html", "text", "<'\"&>", "html", Markup.of("<i>"), "url", "/a?b=1&c=2");
            case "syntax" ->
                renderTemplate("syntax.html", "pairs", Facts.of("a", 1, "<b>", 2), "yes", true, "no", false, "text", "<x>");
            case "text" -> makeResponse(renderTemplate("escape.txt", "text", "<'\"&>")).mimetype("text/plain");
            case "svg" -> makeResponse(renderTemplate("image.svg", "text", "<&>")).mimetype("image/svg+xml");
            case "missing" -> renderTemplate("nope.html");
            case "unicode" -> renderTemplateString("{text} {number} {flag}", "text", "é€😀", "number", 3, "flag", "True");
            case "nothing" -> renderTemplateString("[{nothing}]", "nothing", "");
            case "shared" -> renderTemplate("shared.html");
            default -> throw new IllegalArgumentException(name);
        };
    }
}
