package io.quarkiverse.flask;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.flask.http.HttpDate;

/**
 * The headers of a response that have a method of their own.
 */
abstract sealed class ResponseHeaders permits Response {

    private static final Pattern PARAMETER = Pattern
            .compile(";\\s*(?<name>[^\\s;=]+)\\s*=\\s*(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"|(?<plain>[^\\s;]*))");

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
     * Returns the parameters of the content type, such as {@code charset}: names in lower case, values without quotes.
     */
    public Map<String, String> mimetypeParams() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(contentType() == null ? "" : contentType());
        while (parameter.find()) {
            String value = parameter.group("quoted");
            parameters.put(parameter.group("name").toLowerCase(Locale.ROOT),
                    value == null ? parameter.group("plain") : value.replaceAll("\\\\(.)", "$1"));
        }
        return parameters;
    }

    /**
     * Tells whether the content type is JSON: {@code application/json} or {@code application/*+json}.
     */
    public boolean isJson() {
        String type = mimetype();
        return type != null
                && (type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json"));
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
     * Sets {@code Retry-After}: in how many seconds to try again.
     */
    public Response retryAfter(int seconds) {
        return retryAfter(Duration.ofSeconds(seconds));
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

    /**
     * Sets {@code Content-Security-Policy-Report-Only}: a policy whose violations are reported, but allowed.
     */
    public Response contentSecurityPolicyReportOnly(String policy) {
        return header("Content-Security-Policy-Report-Only", policy);
    }

    /**
     * Sets {@code Content-Encoding}: how the body is compressed. The server does not compress it again then.
     */
    public Response contentEncoding(String encoding) {
        return header("Content-Encoding", encoding);
    }

    /**
     * Sets {@code Content-Location}: where this very body is found.
     */
    public Response contentLocation(String location) {
        return header("Content-Location", location);
    }

    /**
     * Sets {@code Content-Length} in bytes: of a stream whose length is known, or of the body that {@code HEAD} leaves out. A
     * body of text, bytes or a file has its own length, whatever is set.
     */
    public Response contentLength(long length) {
        return header("Content-Length", Long.toString(length));
    }

    /**
     * Sets {@code Date}: when the response was made.
     */
    public Response date(Instant instant) {
        return header("Date", HttpDate.format(instant));
    }

    /**
     * Sets {@code Age}: since when the response is in a cache, to the second.
     */
    public Response age(Duration age) {
        return header("Age", Long.toString(age.toSeconds()));
    }

    /**
     * Sets {@code Accept-Ranges}: {@code bytes} or {@code none}. {@link Response#makeConditional(Request, boolean)} does so by
     * itself.
     */
    public Response acceptRanges(String unit) {
        return header("Accept-Ranges", unit);
    }

    /**
     * Adds a challenge to {@code WWW-Authenticate}: how the client may prove who it is, as in {@code Basic realm="login"}.
     */
    public Response wwwAuthenticate(String challenge) {
        headers().add("WWW-Authenticate", challenge);
        return (Response) this;
    }

    /**
     * Sets who may read the response from scripts of other origins.
     */
    public Response accessControl(Consumer<AccessControl> options) {
        options.accept(new AccessControl(headers()));
        return (Response) this;
    }

    /**
     * Sets {@code Cross-Origin-Opener-Policy}: {@code same-origin} keeps windows of other origins away from this one.
     */
    public Response crossOriginOpenerPolicy(String policy) {
        return header("Cross-Origin-Opener-Policy", policy);
    }

    /**
     * Sets {@code Cross-Origin-Embedder-Policy}: {@code require-corp} embeds only what allows it.
     */
    public Response crossOriginEmbedderPolicy(String policy) {
        return header("Cross-Origin-Embedder-Policy", policy);
    }
}
