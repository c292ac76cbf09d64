package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.Arg;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;

/** A blueprint that is there twice, and one that is made in code. */
@Blueprint(name = "greet", urlDefaults = @Arg(name = "who", value = "you"))
class Greet {

    @Route("/hi")
    @Route("/hi/<name>")
    String hi(String who, String name) {
        return "hi %s and %s from %s".formatted(who, name == null ? "nobody" : name, request().endpoint());
    }

    static class Registrations {

        // tag::register[]
        void register(@Observes FlaskApp app) {
            app.registerBlueprint(Greet.class,
                    again -> again.name("again").urlPrefix("/again").urlDefaults(Map.of("who", "all")));
            app.registerBlueprint("lang", lang -> lang
                    .urlPrefix("/l/<lang_code>")
                    .urlValuePreprocessor((endpoint, values) -> pull(values))
                    .urlDefaults((endpoint, values) -> values.putIfAbsent("lang_code", g().get("lang_code", "en")))
                    .addUrlRule("/about", "about", args -> about()));
        }

        // end::register[]

        private static void pull(Map<String, Object> values) {
            Object language = values.remove("lang_code");
            g().put("lang_code", language);
            if (!List.of("de", "en", "fr").contains(language)) {
                abort(404, "no such language");
            }
        }

        private static Map<String, Object> about() {
            return Facts.of("lang", g().get("lang_code"), "args", request().viewArgs(), "same", urlFor(".about"), "other",
                    urlFor(".about", "lang_code", "fr"));
        }
    }
}
