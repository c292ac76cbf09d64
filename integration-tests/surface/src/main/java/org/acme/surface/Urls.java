package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.Arrays;
import java.util.List;

import io.quarkiverse.flask.Route;

class Urls {

    @Route("/urls")
    List<String> urls() {
        return List.of(
                urlFor("trail", "_anchor", "a b#é"),
                urlFor("trail", "_external", true),
                urlFor("trail", "_scheme", "https", "_external", true),
                urlFor("trail", "_scheme", "https"),
                urlFor("users", "_method", "POST"),
                urlFor("users", "user_id", 3, "_method", "DELETE"),
                urlFor("trail", "q", List.of("a", "b c"), "z", null, "a", "ü&="),
                urlFor("requestUrl", "rest", "a/b c/é?#%"),
                urlFor("fail", "kind", "a/b"),
                urlFor("hello_id", "name", "x;y=z:@!$'()*,+&"),
                urlFor("shop.static", "filename", "css/a b.css"),
                urlFor("static", "filename", "é.css", "v", 1),
                urlFor("life.inner.ok"),
                urlFor(".trail"),
                urlFor("built", "name", "n"),
                urlFor("multi", "code", "ab", "n", -1, "f", 1.5, "rest", "x/y"),
                urlFor("tagged", "tags", List.of("a b", "c")),
                urlFor("pages"),
                urlFor("pages", "page", 1, "more", 1),
                urlFor("greet.hi"),
                urlFor("again.hi", "name", "me"),
                urlFor("shop.bare"),
                urlFor("lang.about"),
                urlFor("trail", "_anchor", "", "q", ""),
                urlFor("trail", "b", 2, "a", 1, "_anchor", "x", "_external", true));
    }

    @Route("/urls/more")
    List<String> moreUrls() {
        return List.of(
                urlFor("life.item", "number", -1),
                urlFor("life.item", "number", "7"),
                urlFor("requestUrl", "rest", "/lead//x/"),
                urlFor("trail", "a b", "c d", "é", "ü/?"),
                urlFor("trail", "q", "~-._!*'();:@,$[]{}|\\^`"),
                urlFor("trail", "q", " +%"),
                urlFor("trail", "q", List.of(), "r", Arrays.asList("x", null)),
                urlFor("multi", "code", "é€", "n", 5, "f", 2, "rest", " /é"),
                urlFor("static", "filename", "../x"),
                urlFor("static", "filename", ""),
                urlFor("top.middle.bottom.here", "m", 3),
                urlFor("top.here"),
                urlFor("top.here", "size", 1),
                urlFor("guard.guarded", "what", "a.b"),
                urlFor("stream", "kind", "%41"),
                urlFor("trail", "_anchor", "é /?#[]@", "_external", true),
                urlFor("multi", "code", "ab", "n", 0, "f", 1e20, "rest", "r"),
                urlFor("multi", "code", "ab", "n", 0, "f", 0.1, "rest", "r"));
    }

    @Route("/urls/bad/<kind>")
    String badUrls(String kind) {
        return switch (kind) {
            case "missing" -> urlFor("life.item");
            case "unknown" -> urlFor("nope");
            case "kind" -> urlFor("life.item", "number", "x");
            case "method" -> urlFor("users", "_method", "PATCH");
            case "scheme" -> urlFor("trail", "_scheme", "https", "_external", false);
            case "default" -> urlFor("top.here", "size", 2);
            case "length" -> urlFor("multi", "code", "abc", "n", 1, "f", 1.0, "rest", "r");
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
