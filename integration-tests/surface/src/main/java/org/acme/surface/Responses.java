package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.quarkiverse.flask.CacheControl;
import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

/** What views may return, and what responses may be told. */
class Responses {

    record Point(int x, double y) {
    }

    static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    @Route(value = "/responses/<kind>", methods = { "GET", "POST" })
    Object responses(String kind) {
        return kind.startsWith("json-") ? json(kind) : kind.startsWith("redirect") ? redirected(kind) : response(kind);
    }

    private static Object response(String kind) {
        return switch (kind) {
            case "text" -> "é<b>";
            case "empty" -> "";
            case "bytes" -> new byte[] { (byte) 0xff, 0 };
            case "dict" -> Map.of("é", Arrays.asList(1, null, true), "a", Map.of());
            case "list" -> List.of();
            case "text-201" -> makeResponse("made", 201);
            case "headers" -> makeResponse("x", Map.of("X-Something", "a", "Content-Type", "text/csv"));
            case "dict-202" -> makeResponse(Map.of("a", 1), 202, Map.of("X-Something", "b"));
            case "repeated" -> repeatedHeaders();
            case "replaced" -> makeResponse(makeResponse("first", 202, Map.of("X-Something", "1", "X-Trail", "kept")), 203,
                    Map.of("x-something", "2"));
            case "body" -> makeResponse(Map.of("a", 1)).body("é").mimetype("text/plain");
            case "etag" -> makeResponse("tagged").etag("weak one", true).lastModified(NOON);
            case "none" -> null;
            case "int" -> 42;
            case "newline" -> makeResponse("x", Map.of("X-Something", "a\r\nSet-Cookie: b=1"));
            case "latin" -> makeResponse("x", Map.of("X-Something", "café"));
            case "no-content" -> makeResponse("", 204);
            case "reset" -> makeResponse("", 205);
            case "not-modified" -> makeResponse("", 304);
            case "no-content-body" -> makeResponse("dropped", 204);
            case "made-up" -> makeResponse("x", 299);
            case "location" -> new Response("", 201).location("/x/é?a=b c");
            case "svg" -> new Response("<svg/>").mimetype("image/svg+xml");
            case "type" -> new Response("x").contentType("text/plain");
            case "js" -> new Response("1").mimetype("application/javascript");
            case "xml" -> new Response("<a/>").mimetype("application/xml");
            case "language" -> makeResponse("x", Map.of("Content-Language", "de"));
            case "cache-public" -> cached(control -> control.setPublic(true).maxAge(60));
            case "cache-none" -> cached(control -> control.noStore(true).noCache(true));
            case "cache-more" -> cached(control -> control.setPrivate(true).mustRevalidate(true).sMaxAge(5).immutable(true));
            case "length" -> new Response("12345").header("Content-Length", "5");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Response repeatedHeaders() {
        Response response = makeResponse("x", Map.of("X-Something", "1"));
        response.headers().add("X-Something", "2").add("X-Gone", "3").remove("x-gone").setDefault("x-something", "4");
        return response;
    }

    private static Response cached(Consumer<CacheControl> directives) {
        return makeResponse("cached").cacheControl(directives);
    }

    private static Response json(String kind) {
        return switch (kind) {
            case "json-type" -> makeResponse(Map.of("a", 1), Map.of("Content-Type", "application/problem+json"));
            case "json-none" -> jsonify(null);
            case "json-text" -> jsonify("<é&'>\u2028\ud83d\ude00");
            case "json-number" -> jsonify(1.5);
            case "json-sorted" -> jsonify(Map.of("b", 1, "a", Map.of("d", 1, "c", 2), "B", 3));
            case "json-list" -> jsonify(Arrays.asList(1, "a", null, List.of()));
            case "json-types" -> jsonify(List.of(NOON, LocalDate.of(2024, 2, 29), new BigDecimal("1.10"), new UUID(0, 7),
                    new Point(1, 2), Markup.of("<i>")));
            case "json-keys" -> jsonify(Map.of(2, "b", 1, "a"));
            case "json-object" -> jsonify(List.of(new Object()));
            case "json-nan" -> jsonify(List.of(Double.NaN, Double.NEGATIVE_INFINITY));
            case "json-times" -> jsonify(List.of(NOON.atOffset(ZoneOffset.ofHours(2)), LocalDateTime.of(2024, 2, 29, 12, 0)));
            case "json-deep" ->
                jsonify(Map.of("p", List.of(new Point(1, 0.5)), "é", Facts.of("z", null, "a", List.of(List.of()))));
            case "json-html" -> jsonify(Markup.of("<b>3</b>"));
            case "json-fractions" -> jsonify(List.of(0.1, 1e22, 1e-7, 100.0, -0.0, new BigInteger("12345678901234567890")));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Response redirected(String kind) {
        return switch (kind) {
            case "redirect" -> redirect("/trail");
            case "redirect-301" -> redirect("/trail", 301);
            case "redirect-303" -> redirect("x/../y", 303);
            case "redirect-307" -> redirect("http://example.com/é?q=ä b&c=%20#f", 307);
            case "redirect-308" -> redirect("//other.test/", 308);
            case "redirect-newline" -> redirect("/a\r\nX-Something: b");
            case "redirect-302" -> redirect("/a?next=/b&x=%C3%A9#%20");
            case "redirect-host" -> redirect("http://exämple.test/");
            case "redirect-query" -> redirect(urlFor("requestArgs", "n", List.of(1, 2)));
            case "redirect-changed" -> makeResponse(redirect("/a"), 303, Map.of("X-Something", "c"));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Route("/vary")
    Response vary() {
        return makeResponse("x", Map.of("Vary", "Accept-Encoding, Accept", "Allow", "GET", "Retry-After", "3", "Link",
                "</a>; rel=next", "Refresh", "5; url=/x"));
    }

    @Route(value = "/conditional", methods = { "GET", "POST" })
    Response conditional() {
        return makeResponse("0123456789")
                .etag(request().args().get("tag", "v1"), request().args().contains("weak"))
                .lastModified(NOON)
                .makeConditional(request());
    }
}
