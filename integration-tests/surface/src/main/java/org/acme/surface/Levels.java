package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.BlueprintSetup;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.ViewArgs;
import io.quarkiverse.flask.exceptions.HttpException;

/** Blueprints in code, three levels, each with everything a level may have. */
class Levels {

    void register(@Observes FlaskApp app) {
        app.registerBlueprint("top", top -> level(top, "top")
                .urlPrefix("/top")
                .urlDefaults(Map.of("size", 1))
                .errorHandler(404, error -> makeResponse("top 404", 404))
                .errorHandler(Failures.Deep.class, error -> makeResponse("top deep", 400))
                .registerBlueprint("middle", middle -> level(middle, "middle")
                        .urlPrefix("/<int:m>")
                        .errorHandler(HttpException.class, error -> makeResponse("middle " + error.code(), error.code()))
                        .registerBlueprint("bottom", bottom -> level(bottom, "bottom")
                                .urlPrefix("/bottom")
                                .errorHandler(Failures.Trouble.class, error -> makeResponse("bottom trouble", 400)))));
    }

    private static BlueprintSetup level(BlueprintSetup blueprint, String name) {
        return blueprint
                .beforeRequest(() -> {
                    mark(name);
                    return null;
                })
                .contextProcessor(() -> Map.of("motto", name, name, name))
                .urlValuePreprocessor((endpoint, values) -> mark(name + " " + new TreeSet<>(values.keySet()).stream()
                        .collect(Collectors.joining("', '", "['", "']"))))
                .addUrlRule("/" + name, "here", Levels::here)
                .addUrlRule("/" + name + "/motto", "motto", args -> renderTemplate("levels.html"))
                .addUrlRule("/" + name + "/fail/<kind>", "failing", args -> Failures.fail(args.string("kind")));
    }

    private static void mark(String step) {
        g().setDefault("levels", new ArrayList<String>()).add(step);
    }

    private static Map<String, Object> here(ViewArgs args) {
        Object m = args.asMap().getOrDefault("m", 0);
        return Facts.of("levels", g().get("levels", List.of()), "size", args.asMap().getOrDefault("size", "none"), "m", m,
                "blueprints", request().blueprints(), "endpoint", request().endpoint(), "here",
                urlFor(".here", "m", ((Number) m).intValue() + 1));
    }
}
