package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.http.Accept;
import io.quarkiverse.flask.http.Authorization;
import io.quarkiverse.flask.http.Range;

/** What headers of requests say. */
class RequestHeaders {

    @Route("/request/headers")
    Map<String, Object> requestHeaders(Request request) {
        MultiDict<String> headers = request.headers();
        return Facts.of("lower", headers.get("x-number", (Integer) null, Integer::valueOf), "upper",
                headers.get("X-NUMBER"), "none", headers.get("X-None"), "has", headers.contains("X-nUmBeR"), "text",
                headers.get("X-Text"), "agent", request.userAgent(), "referrer", request.referrer(), "origin",
                request.origin(), "host", headers.get("Host"), "route", request.accessRoute(), "cached",
                headers.get("X-Number", 7, value -> Integer.valueOf(value, 2)));
    }

    @Route("/request/accept")
    Map<String, Object> requestAccept(Request request) {
        Accept types = request.acceptMimetypes();
        Accept languages = request.acceptLanguages();
        return Facts.of("best", types.bestMatch("application/json", "text/html", "text/plain"), "values", types.values(),
                "json", types.quality("application/json"), "html", types.acceptHtml(), "accept_json", types.acceptJson(),
                "xhtml", types.acceptXhtml(), "has_png", types.contains("image/png"), "lang",
                languages.bestMatch("de", "en", "fr-CA"), "langs",
                languages.items().stream().map(item -> List.of(item.value(), item.quality())).toList(), "english",
                languages.quality("en"), "coding", request.acceptEncodings().bestMatch("br", "gzip", "identity"), "charset",
                request.acceptCharsets().values());
    }

    @Route("/request/auth")
    Object requestAuth(Request request) {
        Authorization auth = request.authorization();
        if (auth == null) {
            return makeResponse("Who are you?", 401, Map.of("WWW-Authenticate", "Basic realm=\"Golden\""));
        }
        return Facts.of("type", auth.type(), "username", auth.username(), "password", auth.password(), "token", auth.token());
    }

    @Route("/request/conditions")
    Map<String, Object> requestConditions(Request request) {
        Range range = request.range();
        return Facts.of("match", request.ifMatch().contains("a"), "none", request.ifNoneMatch().contains("a"), "weak",
                request.ifNoneMatch().containsWeak("a"), "star", request.ifNoneMatch().star(), "since",
                seconds(request.ifModifiedSince()), "unmodified", seconds(request.ifUnmodifiedSince()), "units",
                range == null ? null : range.units(), "ranges",
                range == null ? null : range.spans().stream().map(RequestHeaders::ends).toList(), "of_10",
                range == null || range.forLength(10) == null ? null : ends(range.forLength(10)));
    }

    private static List<Long> ends(Range.Span span) {
        return Arrays.asList(span.start(), span.end().isPresent() ? span.end().getAsLong() : null);
    }

    private static Long seconds(Instant when) {
        return when == null ? null : when.getEpochSecond();
    }
}
