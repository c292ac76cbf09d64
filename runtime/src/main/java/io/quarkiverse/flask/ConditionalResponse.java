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
import io.quarkiverse.flask.http.Range;

/**
 * What a response becomes for a client that has part of it already: its ranges, then its conditions, with Werkzeug's answer for
 * each, also where RFC 9110 has another: a range is sent whatever {@code If-None-Match} and {@code If-Match} say, and
 * {@code If-Match: *} never holds.
 */
final class ConditionalResponse {

    private final Response response;
    private final Request request;
    /** The length of the body if parts of it may be asked for, -1 otherwise. */
    private final long length;

    ConditionalResponse(Response response, Request request, boolean acceptRanges) {
        this.response = response;
        this.request = request;
        this.length = acceptRanges ? length(response.body()) : -1;
    }

    void apply() {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return;
        }
        response.headers().setDefault("Date", HttpDate.format(Instant.now()));
        if (length >= 0) {
            response.header("Accept-Ranges", "bytes");
        }
        if (length > 0 && response.status() == 200 && header("Range") != null
                && (header("If-Range") == null || isUnmodified(header("If-Range")))) {
            sendRange();
        } else if (isUnmodified("")) {
            response.status(request.ifMatch().isEmpty() ? 304 : 412);
        }
    }

    private void sendRange() {
        Range range = request.range();
        Range.Span span = range == null ? null : range.forLength(length);
        if (span == null) {
            throw new RequestedRangeNotSatisfiable(length);
        }
        long end = span.end().orElseThrow();
        response.header("Content-Range", "bytes %d-%d/%d".formatted(span.start(), end - 1, length));
        response.status(206).body(part(span.start(), end - span.start()));
    }

    /**
     * Tells whether the client's version is this one; of {@code If-Match}, whether it is not.
     *
     * @param ifRange a tag or a date that replaces the client's other conditions; may be empty
     */
    private boolean isUnmodified(String ifRange) {
        Instant rangeDate = HttpDate.parse(ifRange);
        Instant since = rangeDate != null ? rangeDate : request.ifModifiedSince();
        Instant modified = response.lastModified();
        boolean unmodified = since != null && modified != null && !modified.isAfter(since);
        if (response.etag() == null) {
            return unmodified;
        }
        String tag = opaque(response.etag());
        if (!ifRange.isEmpty() && rangeDate == null) {
            return !isWeak(response.etag()) && ETags.parse(opaque(ifRange)).contains(tag);
        }
        ETags ifMatch = request.ifMatch();
        if (!ifMatch.isEmpty()) {
            return !ifMatch.strong().contains(tag);
        }
        ETags ifNoneMatch = request.ifNoneMatch();
        return ifNoneMatch.isEmpty() ? unmodified : ifNoneMatch.containsWeak(tag);
    }

    private Object part(long start, long partLength) {
        Object body = response.body();
        if (body instanceof Path file) {
            return new FileRegion(file, start, partLength);
        }
        if (body instanceof FileRegion region) {
            return new FileRegion(region.file(), region.offset() + start, partLength);
        }
        return Arrays.copyOfRange(bytes(body), (int) start, (int) (start + partLength));
    }

    private static long length(Object body) {
        if (body instanceof FileRegion region) {
            return region.length();
        }
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

    private static boolean isWeak(String tag) {
        return tag.startsWith("W/") || tag.startsWith("w/");
    }

    /** Returns a tag without what says that it is weak, and without quotes. */
    private static String opaque(String tag) {
        String text = isWeak(tag) ? tag.substring(2) : tag;
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private String header(String name) {
        return request.headers().get(name);
    }
}
