package io.quarkiverse.flask.runtime.internal.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.http.Accept;
import io.quarkiverse.flask.http.Authorization;
import io.quarkiverse.flask.http.ETags;
import io.quarkiverse.flask.http.HttpDate;
import io.quarkiverse.flask.http.Range;

/**
 * What a request says in single headers.
 */
abstract class RequestHeaders implements Request {

    private final Exchange exchange;
    private ContentType contentType;

    RequestHeaders(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Joins a header that comes several times, as a list may; {@code null} if it does not come. */
    private String list(String name) {
        List<String> values = exchange.headers().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).toList();
        return values.isEmpty() ? null : String.join(",", values);
    }

    final ContentType parsedContentType() {
        if (contentType == null) {
            contentType = ContentType.parse(exchange.header("Content-Type"));
        }
        return contentType;
    }

    @Override
    public Long contentLength() {
        String length = exchange.header("Content-Length");
        try {
            return length == null ? null : Long.valueOf(length.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String contentType() {
        return exchange.header("Content-Type");
    }

    @Override
    public String mimetype() {
        return parsedContentType().mimetype();
    }

    @Override
    public Map<String, String> mimetypeParams() {
        return parsedContentType().parameters();
    }

    @Override
    public boolean isJson() {
        return parsedContentType().isJson();
    }

    @Override
    public String userAgent() {
        String agent = exchange.header("User-Agent");
        return agent == null ? "" : agent;
    }

    @Override
    public String referrer() {
        return exchange.header("Referer");
    }

    @Override
    public Authorization authorization() {
        return Authorization.parse(exchange.header("Authorization"));
    }

    @Override
    public Accept acceptMimetypes() {
        return Accept.mimetypes(list("Accept"));
    }

    @Override
    public Accept acceptLanguages() {
        return Accept.languages(list("Accept-Language"));
    }

    @Override
    public Accept acceptEncodings() {
        return Accept.of(list("Accept-Encoding"));
    }

    @Override
    public Accept acceptCharsets() {
        return Accept.of(list("Accept-Charset"));
    }

    @Override
    public ETags ifMatch() {
        return ETags.parse(list("If-Match"));
    }

    @Override
    public ETags ifNoneMatch() {
        return ETags.parse(list("If-None-Match"));
    }

    @Override
    public Instant ifModifiedSince() {
        return HttpDate.parse(exchange.header("If-Modified-Since"));
    }

    @Override
    public Instant ifUnmodifiedSince() {
        return HttpDate.parse(exchange.header("If-Unmodified-Since"));
    }

    @Override
    public Range range() {
        return Range.parse(exchange.header("Range"));
    }

    @Override
    public String origin() {
        return exchange.header("Origin");
    }
}
