package io.quarkiverse.flask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A response under construction: Flask's {@code Response}. Mutable, for one thread at a time; every setter returns it.
 * <p>
 * The body is text, bytes, a {@link java.nio.file.Path} or {@link FileRegion}, an {@link java.io.InputStream}, or parts that
 * are sent as they come: an {@link java.util.Iterator} or a {@link java.util.concurrent.Flow.Publisher} of text or bytes.
 * {@link Flask#makeResponse(Object)} also converts everything else that a view may return.
 *
 * @since 1.0
 */
public final class Response extends ResponseHeaders {

    private static final String DEFAULT_CONTENT_TYPE = "text/html; charset=utf-8";

    private final Headers headers = new Headers();
    private ResponseStatus status = new ResponseStatus(200, null);
    private Object body;
    private List<Runnable> whenClosed = List.of();

    /**
     * Creates an empty response with status 200 and an HTML content type.
     */
    public Response() {
        this("");
    }

    /**
     * Creates a response with status 200 and an HTML content type.
     *
     * @param body the body, of a kind this class names
     */
    public Response(Object body) {
        this.body = Objects.requireNonNull(body, "body");
        headers.set("Content-Type", DEFAULT_CONTENT_TYPE);
    }

    /**
     * Creates a response with an HTML content type.
     *
     * @param body the body, of a kind this class names
     * @param status the status code, 100 to 999
     */
    public Response(Object body, int status) {
        this(body);
        status(status);
    }

    /**
     * Returns the status code.
     */
    public int status() {
        return status.code();
    }

    /**
     * Returns the words after the status code; {@code null} for the usual ones.
     */
    public String statusPhrase() {
        return status.phrase();
    }

    /**
     * Sets the status code.
     *
     * @throws IllegalArgumentException unless it is 100 to 999
     */
    public Response status(int status) {
        this.status = new ResponseStatus(status, null);
        return this;
    }

    /**
     * Sets the status code and the words after it: {@code 201 Fine}.
     *
     * @throws IllegalArgumentException if it does not start with a code, or the words are not ASCII on one line
     */
    public Response status(String status) {
        this.status = ResponseStatus.parse(status);
        return this;
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public Response header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /**
     * Returns the body as it was set.
     */
    public Object body() {
        return body;
    }

    /**
     * Sets the body: {@code response.data = …}. Other headers stay as they are.
     */
    public Response body(Object body) {
        this.body = Objects.requireNonNull(body, "body");
        return this;
    }

    /**
     * Returns a body of text or bytes as text: {@code response.text}.
     *
     * @throws IllegalStateException if the body is a file or a stream
     */
    public String text() {
        return ResponseBody.text(body);
    }

    /**
     * Returns a body of text or bytes as bytes: {@code response.data}.
     *
     * @throws IllegalStateException if the body is a file or a stream
     */
    public byte[] data() {
        return ResponseBody.bytes(body);
    }

    /**
     * Reads a body of text or bytes as JSON: {@code response.json}.
     *
     * @throws IllegalArgumentException if it is not JSON
     * @throws IllegalStateException if the body is a file or a stream
     */
    public Object json() {
        return Flask.currentApp().json().loads(text());
    }

    /**
     * Tells whether the body is sent as it comes, its length unknown: {@code response.is_streamed}.
     */
    public boolean isStreamed() {
        return ResponseBody.isStream(body);
    }

    /**
     * Sets a cookie that lasts as long as the browser's session, for every path.
     *
     * @param value any text: what a cookie cannot hold is quoted
     * @throws IllegalArgumentException if the key is not a token
     */
    public Response setCookie(String key, String value) {
        return setCookie(key, value, options -> {
        });
    }

    /**
     * Sets a cookie.
     *
     * @param value any text: what a cookie cannot hold is quoted
     * @throws IllegalArgumentException if the key is not a token or an attribute would break the header
     */
    public Response setCookie(String key, String value, Consumer<CookieOptions> options) {
        CookieOptions chosen = new CookieOptions();
        options.accept(chosen);
        headers.add("Set-Cookie", SetCookie.of(key, value, chosen, Instant.now()));
        return this;
    }

    /**
     * Tells the browser to forget a cookie that was set for every path of this host.
     */
    public Response deleteCookie(String key) {
        return deleteCookie(key, options -> {
        });
    }

    /**
     * Tells the browser to forget a cookie; path and domain must be those it was set with.
     */
    public Response deleteCookie(String key, Consumer<CookieOptions> options) {
        return setCookie(key, "", options.andThen(chosen -> chosen.expires(Instant.EPOCH).maxAge(0)));
    }

    /**
     * Changes the directives of {@code Cache-Control}.
     */
    public Response cacheControl(Consumer<CacheControl> directives) {
        CacheControl control = new CacheControl(headers.get("Cache-Control"));
        directives.accept(control);
        String value = control.toString();
        if (value.isEmpty()) {
            headers.remove("Cache-Control");
        } else {
            headers.set("Cache-Control", value);
        }
        return this;
    }

    /**
     * Returns the {@code ETag} header with its quotes, or {@code null}.
     */
    public String etag() {
        return headers.get("ETag");
    }

    /**
     * Sets a strong entity tag: {@code response.set_etag}.
     *
     * @param etag the tag without quotes
     */
    public Response etag(String etag) {
        return etag(etag, false);
    }

    /**
     * Sets an entity tag.
     *
     * @param etag the tag without quotes
     * @param weak whether equal tags mean equivalent bodies only, not equal ones
     * @throws IllegalArgumentException if the tag holds a quote
     */
    public Response etag(String etag, boolean weak) {
        if (etag.indexOf('"') >= 0) {
            throw new IllegalArgumentException("The entity tag %s holds a quote: give it without quotes.".formatted(etag));
        }
        headers.set("ETag", (weak ? "W/\"" : "\"") + etag + '"');
        return this;
    }

    /**
     * Sets an entity tag made of the body, unless there is one: {@code response.add_etag}.
     *
     * @throws IllegalStateException if the body is a file or a stream
     */
    public Response addEtag() {
        return etag() == null ? etag(ResponseBody.digest(body)) : this;
    }

    /**
     * Answers the conditional headers of a {@code GET} or {@code HEAD} request: 304 where the client has the body already, 412
     * where its precondition fails. {@link Flask#sendFile} does so by itself.
     */
    public Response makeConditional(Request request) {
        return makeConditional(request, false);
    }

    /**
     * Answers the conditional headers of a {@code GET} or {@code HEAD} request, and its {@code Range} if that is accepted: 206
     * with a part of a body of known length.
     *
     * @param acceptRanges whether the client may ask for parts of the body
     * @throws io.quarkiverse.flask.exceptions.RequestedRangeNotSatisfiable (416) for a part that is not there
     */
    public Response makeConditional(Request request, boolean acceptRanges) {
        new ConditionalResponse(this, request, acceptRanges).apply();
        return this;
    }

    /**
     * Calls back when the response has been sent or the client has gone: {@code response.call_on_close}.
     */
    public Response callOnClose(Runnable callback) {
        List<Runnable> all = new ArrayList<>(whenClosed);
        all.add(callback);
        whenClosed = all;
        return this;
    }

    /**
     * Tells whether {@link #callOnClose} was given anything.
     */
    public boolean hasCallbacks() {
        return !whenClosed.isEmpty();
    }

    /**
     * Calls what {@link #callOnClose} was given, in order and once; each is called, the first failure is thrown at the end. The
     * server does so.
     */
    public void close() {
        List<Runnable> callbacks = whenClosed;
        whenClosed = List.of();
        ResponseBody.runAll(callbacks);
    }

    /** Replaces headers by those of a map, as in Flask's {@code return body, headers}. */
    Response update(Map<String, ?> newHeaders) {
        headers.update(newHeaders);
        return this;
    }
}
