package io.quarkiverse.flask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import io.quarkiverse.flask.exceptions.RequestedRangeNotSatisfiable;
import io.quarkiverse.flask.http.ETags;
import io.quarkiverse.flask.http.HttpDate;

/**
 * What a response becomes for a client that has part of it already: RFC 9110's conditions, then its ranges.
 */
final class ConditionalResponse {

    /** A part of a body: from the first byte to before the end. */
    private record Range(long start, long end) {
    }

    private final Response response;
    private final Request request;

    ConditionalResponse(Response response, Request request) {
        this.response = response;
        this.request = request;
    }

    void apply() {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return;
        }
        boolean ranged = !(response.body() instanceof FileRegion) && length() >= 0;
        if (ranged) {
            response.header("Accept-Ranges", "bytes");
        }
        if (preconditionFailed()) {
            response.status(412);
        } else if (unchanged()) {
            notModified();
        } else if (ranged && response.status() == 200) {
            applyRange();
        }
    }

    private boolean preconditionFailed() {
        ETags ifMatch = request.ifMatch();
        return header("If-Match") != null && !(response.etag() != null && hasStrongly(ifMatch));
    }

    private boolean unchanged() {
        String ifNoneMatch = header("If-None-Match");
        if (ifNoneMatch != null && response.etag() != null) {
            return request.ifNoneMatch().containsWeak(opaque(response.etag()));
        }
        Instant since = request.ifModifiedSince();
        Instant modified = response.lastModified();
        return ifNoneMatch == null && since != null && modified != null && !modified.isAfter(since);
    }

    private void notModified() {
        response.status(304).body("");
        response.headers().remove("Content-Type").remove("Content-Length").remove("Last-Modified")
                .remove("Content-Encoding");
    }

    private void applyRange() {
        String header = header("Range");
        if (header == null || !ifRangeHolds()) {
            return;
        }
        long length = length();
        Range range = parse(header, length);
        if (range == null) {
            throw new RequestedRangeNotSatisfiable(length);
        }
        response.header("Content-Range", "bytes %d-%d/%d".formatted(range.start, range.end - 1, length));
        response.status(206).body(part(range));
    }

    /** A client asks {@code If-Range} for a part of the body it knows, or else for the whole of the new one. */
    private boolean ifRangeHolds() {
        String ifRange = header("If-Range");
        if (ifRange == null) {
            return true;
        }
        Instant date = HttpDate.parse(ifRange);
        if (date != null) {
            return response.lastModified() != null && !response.lastModified().isAfter(date);
        }
        return response.etag() != null && hasStrongly(ETags.parse(ifRange));
    }

    /** Returns {@code null} for what cannot be answered with one part: another unit, several ranges, none of the body. */
    private static Range parse(String header, long length) {
        String spec = header.strip();
        if (!spec.startsWith("bytes=")) {
            return null;
        }
        spec = spec.substring("bytes=".length()).strip();
        int dash = spec.indexOf('-');
        if (dash < 0 || spec.indexOf(',') >= 0) {
            return null;
        }
        long first = number(spec.substring(0, dash));
        long last = number(spec.substring(dash + 1));
        if (dash == 0) {
            return last <= 0 || length == 0 ? null : new Range(Math.max(0, length - last), length);
        }
        boolean open = dash == spec.length() - 1;
        if (first < 0 || first >= length || !open && last < first) {
            return null;
        }
        return new Range(first, open ? length : Math.min(last, length - 1) + 1);
    }

    /** Returns -1 for what is not a number; numbers beyond a {@code long} count as the largest. */
    private static long number(String digits) {
        String text = digits.strip();
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return text.length() > 18 ? Long.MAX_VALUE - 1 : Long.parseLong(text);
    }

    private Object part(Range range) {
        Object body = response.body();
        if (body instanceof Path file) {
            return new FileRegion(file, range.start, range.end - range.start);
        }
        return Arrays.copyOfRange(bytes(body), (int) range.start, (int) range.end);
    }

    private long length() {
        Object body = response.body();
        if (body instanceof Path file) {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return body instanceof byte[] || body instanceof CharSequence ? bytes(body).length : -1;
    }

    private static byte[] bytes(Object body) {
        return body instanceof byte[] bytes ? bytes : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A weak tag says that bodies mean the same, not that they are: it never matches strongly, but every tag is {@code *}. */
    private boolean hasStrongly(ETags tags) {
        return tags.star() || !response.etag().startsWith("W/") && tags.contains(opaque(response.etag()));
    }

    /** Returns a tag without what says that it is weak, and without quotes. */
    private static String opaque(String tag) {
        String text = tag.startsWith("W/") ? tag.substring(2) : tag;
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private String header(String name) {
        return request.headers().get(name);
    }
}
