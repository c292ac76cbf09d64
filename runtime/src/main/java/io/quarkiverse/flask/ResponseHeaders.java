package io.quarkiverse.flask;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.quarkiverse.flask.http.HttpDate;

/**
 * The headers of a response that have a method of their own.
 */
abstract sealed class ResponseHeaders permits Response {

    /**
     * Returns the headers, to read and to change.
     */
    public abstract Headers headers();

    /**
     * Sets a header in place of all of its name: {@code response.headers[name] = value}.
     *
     * @throws IllegalArgumentException if the name is not a token or the value has a line break
     */
    public abstract Response header(String name, String value);

    /**
     * Returns the content type without parameters, in lower case, or {@code null}.
     */
    public String mimetype() {
        String type = contentType();
        return type == null ? null : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    /**
     * Sets the content type, adding {@code charset=utf-8} to textual ones.
     */
    public Response mimetype(String mimetype) {
        return contentType(MimeTypes.withCharset(mimetype));
    }

    /**
     * Returns the {@code Content-Type} header, or {@code null}.
     */
    public String contentType() {
        return headers().get("Content-Type");
    }

    /**
     * Sets the {@code Content-Type} header as it is given.
     */
    public Response contentType(String contentType) {
        return header("Content-Type", contentType);
    }

    /**
     * Returns the {@code Location} header, or {@code null}.
     */
    public String location() {
        return headers().get("Location");
    }

    /**
     * Sets the {@code Location} header.
     */
    public Response location(String location) {
        return header("Location", location);
    }

    /**
     * Returns the {@code Last-Modified} header, or {@code null}.
     */
    public Instant lastModified() {
        return HttpDate.parse(headers().get("Last-Modified"));
    }

    /**
     * Sets the {@code Last-Modified} header, to the second.
     */
    public Response lastModified(Instant lastModified) {
        return header("Last-Modified", HttpDate.format(lastModified));
    }

    /**
     * Adds names to {@code Vary}: the request's headers that the response depends on, for caches. Those that are there already
     * are not added again.
     */
    public Response vary(String... names) {
        return list("Vary", names);
    }

    /**
     * Adds methods to {@code Allow}: those that the URL takes.
     */
    public Response allow(String... methods) {
        return list("Allow", methods);
    }

    private Response list(String header, String... items) {
        String value = headers().get(header);
        for (String item : items) {
            if (value == null || value.isEmpty()) {
                value = item;
            } else if (!(", " + value.toLowerCase(Locale.ROOT) + ",").contains(", " + item.toLowerCase(Locale.ROOT) + ",")) {
                value += ", " + item;
            }
        }
        return value == null ? (Response) this : header(header, value);
    }

    /**
     * Sets {@code Retry-After}: in what time to try again, to the second.
     */
    public Response retryAfter(Duration delay) {
        return header("Retry-After", Long.toString(delay.toSeconds()));
    }

    /**
     * Sets {@code Retry-After}: when to try again.
     */
    public Response retryAfter(Instant instant) {
        return header("Retry-After", HttpDate.format(instant));
    }

    /**
     * Sets {@code Expires}: until when caches may use the response.
     */
    public Response expires(Instant instant) {
        return header("Expires", HttpDate.format(instant));
    }

    /**
     * Sets {@code Content-Language}: whom the response is for.
     */
    public Response contentLanguage(String... languages) {
        return header("Content-Language", String.join(", ", languages));
    }

    /**
     * Sets {@code Content-Security-Policy}.
     */
    public Response contentSecurityPolicy(String policy) {
        return header("Content-Security-Policy", policy);
    }
}
