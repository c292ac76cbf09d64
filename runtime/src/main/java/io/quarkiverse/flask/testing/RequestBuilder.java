package io.quarkiverse.flask.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.quarkiverse.flask.json.JsonProvider;

/**
 * Describes a request of a test: the keyword arguments of Flask's test client, Werkzeug's {@code EnvironBuilder}.
 * <p>
 * A request has one body: fields and files make a form, and {@link #json(Object)} and {@link #body(byte[])} take the place of
 * whatever was given before.
 *
 * @since 1.0
 */
public final class RequestBuilder {

    private final JsonProvider jsonProvider;
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private final List<Map.Entry<String, String>> cookies = new ArrayList<>();
    private final MultipartBody form = new MultipartBody();
    private String method;
    private String scheme = "http";
    private String host;
    private String path = "/";
    private String pathQuery;
    private String contentType;
    private byte[] body;
    private String remoteAddr = "127.0.0.1";
    private boolean followRedirects;

    /**
     * Begins with a method and a path.
     *
     * @param path the path below the application's root, with or without a query; or a whole URL
     * @param host the host unless the path or {@link #baseUrl(String)} names one
     * @param json writes {@link #json(Object)} bodies
     */
    public RequestBuilder(String method, String path, String host, JsonProvider json) {
        this.method = method;
        this.host = host;
        this.jsonProvider = json;
        target(path);
    }

    private void target(String target) {
        String rest = target;
        int schemeEnd = target.startsWith("//") ? -1 : target.indexOf("://");
        if (target.startsWith("//")) {
            target("http:" + target);
            return;
        }
        if (schemeEnd > 0 && target.substring(0, schemeEnd).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
            int slash = target.indexOf('/', schemeEnd + 3);
            baseUrl(slash < 0 ? target : target.substring(0, slash));
            rest = slash < 0 ? "/" : target.substring(slash);
        }
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = rest.indexOf('?');
        path = question < 0 ? rest : rest.substring(0, question);
        pathQuery = question < 0 ? null : rest.substring(question + 1);
        if (!path.startsWith("/")) {
            path = "/" + path;
        }
    }

    /**
     * Sets the HTTP method.
     */
    public RequestBuilder method(String newMethod) {
        method = newMethod.toUpperCase(Locale.ROOT);
        return this;
    }

    /**
     * Sets scheme and host: {@code https://example.com}.
     *
     * @throws IllegalArgumentException if it is not a scheme, {@code ://} and a host
     */
    public RequestBuilder baseUrl(String baseUrl) {
        int schemeEnd = baseUrl.indexOf("://");
        String rest = schemeEnd < 0 ? "" : baseUrl.substring(schemeEnd + 3).replaceAll("/+$", "");
        if (rest.isEmpty() || rest.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "'%s' is no base URL: write a scheme and a host, http://example.com.".formatted(baseUrl));
        }
        scheme = baseUrl.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
        host = rest;
        return this;
    }

    /**
     * Adds a value to the query; {@code null} adds nothing.
     */
    public RequestBuilder query(String name, Object value) {
        if (value != null) {
            query.add(Map.entry(name, value.toString()));
        }
        return this;
    }

    /**
     * Adds values to the query; a collection adds each of its values.
     */
    public RequestBuilder query(Map<String, ?> values) {
        values.forEach((name, value) -> each(value).forEach(one -> query(name, one)));
        return this;
    }

    /**
     * Adds a header.
     */
    public RequestBuilder header(String name, String value) {
        headers.add(Map.entry(name, Objects.requireNonNull(value, "value")));
        return this;
    }

    /**
     * Adds a cookie, beside those of the client's jar.
     */
    public RequestBuilder cookie(String name, String value) {
        cookies.add(Map.entry(name, value));
        return this;
    }

    /**
     * Adds a field to the form body.
     */
    public RequestBuilder form(String name, Object value) {
        form.field(name, String.valueOf(value));
        return this;
    }

    /**
     * Adds fields to the form body; a collection adds each of its values.
     */
    public RequestBuilder form(Map<String, ?> values) {
        values.forEach((name, value) -> each(value).forEach(one -> form(name, one)));
        return this;
    }

    /**
     * Adds a file to the form body, which becomes {@code multipart/form-data}; its name says its content type.
     */
    public RequestBuilder file(String name, String filename, byte[] content) {
        String guessed = URLConnection.guessContentTypeFromName(filename);
        return file(name, filename, content, guessed == null ? "application/octet-stream" : guessed);
    }

    /**
     * Adds a file with a content type to the form body, which becomes {@code multipart/form-data}.
     */
    public RequestBuilder file(String name, String filename, byte[] content, String fileType) {
        form.file(name, filename, content, fileType);
        return this;
    }

    /**
     * Adds a text file to the form body, which becomes {@code multipart/form-data}.
     */
    public RequestBuilder file(String name, String filename, String content) {
        return file(name, filename, content.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    /**
     * Adds a file from the disk to the form body, under its own name.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public RequestBuilder file(String name, Path file) {
        try {
            return file(name, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s of the test cannot be read".formatted(file), e);
        }
    }

    /**
     * Sends a value as JSON; {@code null} sends nothing.
     */
    public RequestBuilder json(Object value) {
        if (value == null) {
            return this;
        }
        body = jsonProvider.dumps(value).getBytes(StandardCharsets.UTF_8);
        contentType = contentType == null ? "application/json" : contentType;
        return this;
    }

    /**
     * Sends bytes.
     */
    public RequestBuilder body(byte[] bytes) {
        body = bytes.clone();
        return this;
    }

    /**
     * Sends text as UTF-8.
     */
    public RequestBuilder body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets the content type of the body.
     */
    public RequestBuilder contentType(String newContentType) {
        contentType = newContentType;
        return this;
    }

    /**
     * Sends a user's name and password as basic authentication.
     */
    public RequestBuilder auth(String user, String password) {
        return header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Sets the client's address of a request without a server; 127.0.0.1 unless given.
     */
    public RequestBuilder remoteAddr(String address) {
        remoteAddr = address;
        return this;
    }

    /**
     * Tells whether the client follows redirects; no unless given.
     */
    public RequestBuilder followRedirects(boolean follow) {
        followRedirects = follow;
        return this;
    }

    /**
     * Returns the request as it goes over the wire.
     */
    public BuiltRequest build() {
        List<Map.Entry<String, String>> all = new ArrayList<>(headers);
        byte[] content = body != null ? body : form.content();
        String type = contentType != null ? contentType : body != null ? null : form.contentType();
        if (type != null && headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("Content-Type"))) {
            all.add(Map.entry("Content-Type", type));
        }
        for (Map.Entry<String, String> cookie : cookies) {
            all.add(Map.entry("Cookie", cookie.getKey() + "=" + cookie.getValue()));
        }
        return new BuiltRequest(method, scheme, host, PercentEncoding.path(path), queryString(), all, content, remoteAddr,
                followRedirects);
    }

    private String queryString() {
        StringBuilder out = new StringBuilder(pathQuery == null ? "" : PercentEncoding.query(pathQuery));
        for (Map.Entry<String, String> pair : query) {
            out.append(out.isEmpty() ? "" : "&").append(PercentEncoding.value(pair.getKey())).append('=')
                    .append(PercentEncoding.value(pair.getValue()));
        }
        return out.isEmpty() && pathQuery == null ? null : out.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Iterable<?> each(Object value) {
        return value instanceof Iterable<?> several ? several : Collections.singletonList(value);
    }
}
