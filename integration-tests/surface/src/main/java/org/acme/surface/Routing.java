package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.Arg;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.UrlConverter;
import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ValidationException;

class Routing {

    @UrlConverter("list")
    static class ListConverter implements Converter<List<String>> {

        @Override
        public String regex() {
            return "[^/]*";
        }

        @Override
        public List<String> toJava(String value) {
            if (value.isEmpty()) {
                throw new ValidationException("a list needs an item");
            }
            return List.of(value.split("\\+", -1));
        }

        @Override
        public String toUrl(List<String> values) {
            return values.stream().map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))
                    .collect(Collectors.joining("+"));
        }
    }

    @Route(value = "/pages/", defaults = @Arg(name = "page", value = "1"))
    @Route("/pages/<int:page>")
    Map<String, Object> pages(int page) {
        return Facts.of("page", page, "url", urlFor("pages", "page", page + 1), "first", urlFor("pages", "page", 1));
    }

    @Route("/tags/<list:tags>")
    Map<String, Object> tagged(List<String> tags) {
        List<String> more = new ArrayList<>(tags);
        more.add("é");
        return Facts.of("tags", tags, "url", urlFor("tagged", "tags", more));
    }

    @Route(value = "/loose/", strictSlashes = false)
    String loose() {
        return request().path();
    }

    @Route("/multi/<string(length=2):code>/<int(min=1, max=9, signed=True):n>/<float(signed=True):f>/<path:rest>/end")
    List<Object> multi(String code, int n, double f, String rest) {
        return List.of(code, n, f, rest);
    }

    @Route(value = "/own-options", methods = { "OPTIONS", "POST" })
    String ownOptions() {
        return request().method();
    }

    void rules(@Observes FlaskApp app) {
        app.addUrlRule("/old/<int:page>", "old", args -> "never", rule -> rule.redirectTo("/pages/<page>"));
        app.addUrlRule("/built/<name>", "built");
        app.addUrlRule("/hello-id/<name>", "hello_id");
        app.addUrlRule("/plain-options", "plain_options", args -> "plain", rule -> rule.provideAutomaticOptions(false));
    }
}
