package io.quarkiverse.flask;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.quarkiverse.flask.http.Accept;
import io.quarkiverse.flask.http.Authorization;
import io.quarkiverse.flask.http.ETags;
import io.quarkiverse.flask.http.Range;
import io.quarkiverse.flask.routing.UrlRule;
import io.vertx.ext.web.RoutingContext;

/**
 * The current request: Flask's {@code request}. Each part is parsed once, when it is first asked for.
 * <p>
 * Reached by {@link Flask#request()}, as a parameter of a view or hook, or by injection.
 *
 * @since 1.0
 */
public interface Request {

    /**
     * Returns the HTTP method in upper case.
     */
    String method();

    /**
     * Returns the path below {@link #rootPath()}, percent-decoded as UTF-8 once, starting with {@code /}.
     */
    String path();

    /**
     * Returns the path, {@code ?} and the query; the {@code ?} is there also without a query, as in Flask.
     */
    String fullPath();

    /**
     * Returns the whole URL with the query.
     */
    String url();

    /**
     * Returns the whole URL without the query.
     */
    String baseUrl();

    /**
     * Returns the URL of the application's root, ending with {@code /}.
     */
    String rootUrl();

    /**
     * Returns the path that the application is mounted at ({@code quarkus.http.root-path}) without a slash at its end; empty
     * for the root. Flask's {@code request.root_path} and {@code script_root}.
     */
    String rootPath();

    /**
     * Returns the host the client asked, with its port unless that is the scheme's default; empty where the client sent
     * none or one with characters that no host has.
     */
    String host();

    /**
     * Returns scheme and host, ending with {@code /}.
     */
    String hostUrl();

    /**
     * Returns {@code http} or {@code https}.
     */
    String scheme();

    /**
     * Tells whether the scheme is {@code https}.
     */
    boolean isSecure();

    /**
     * Returns the raw query without {@code ?}, empty if there is none.
     */
    String queryString();

    /**
     * Returns the parsed query.
     */
    MultiDict<String> args();

    /**
     * Returns the fields of a form body, {@code application/x-www-form-urlencoded} or {@code multipart/form-data}; empty for
     * other bodies.
     *
     * @throws io.quarkiverse.flask.exceptions.RequestEntityTooLarge if the form exceeds the configured limits
     */
    MultiDict<String> form();

    /**
     * Returns {@link #args()} followed, unless the method is {@code GET}, by {@link #form()}.
     */
    MultiDict<String> values();

    /**
     * Returns the uploaded files of a {@code multipart/form-data} body by field name.
     */
    MultiDict<FileStorage> files();

    /**
     * Returns the cookies; of several with one name the first wins.
     */
    MultiDict<String> cookies();

    /**
     * Returns the headers; names are compared without case.
     */
    MultiDict<String> headers();

    /**
     * Returns a query argument: {@code request.args[key]}.
     *
     * @throws io.quarkiverse.flask.exceptions.BadRequestKeyException (400) if there is none
     */
    default String args(String key) {
        return args().require(key, "args");
    }

    /**
     * Returns a form field: {@code request.form[key]}.
     *
     * @throws io.quarkiverse.flask.exceptions.BadRequestKeyException (400) if there is none
     */
    default String form(String key) {
        return form().require(key, "form");
    }

    /**
     * Returns an uploaded file: {@code request.files[key]}.
     *
     * @throws io.quarkiverse.flask.exceptions.BadRequestKeyException (400) if there is none
     */
    default FileStorage files(String key) {
        return files().require(key, "files");
    }

    /**
     * Returns a cookie: {@code request.cookies[key]}.
     *
     * @throws io.quarkiverse.flask.exceptions.BadRequestKeyException (400) if there is none
     */
    default String cookies(String key) {
        return cookies().require(key, "cookies");
    }

    /**
     * Returns a header: {@code request.headers[key]}.
     *
     * @throws io.quarkiverse.flask.exceptions.BadRequestKeyException (400) if there is none
     */
    default String headers(String key) {
        return headers().require(key, "headers");
    }

    /**
     * Returns the body parsed as JSON: a map, list, string, number, boolean or {@code null}.
     *
     * @throws io.quarkiverse.flask.exceptions.UnsupportedMediaType (415) if the body is not declared as JSON
     * @throws io.quarkiverse.flask.exceptions.BadRequest (400) if it is not valid JSON
     */
    Object json();

    /**
     * Returns the body parsed as JSON into a record, bean or other type.
     *
     * @throws io.quarkiverse.flask.exceptions.UnsupportedMediaType (415) if the body is not declared as JSON
     * @throws io.quarkiverse.flask.exceptions.BadRequest (400) if it is not valid JSON, or not of that shape
     */
    <T> T json(Class<T> type);

    /**
     * Returns the body parsed as JSON: {@code request.get_json(force=…, silent=…)}.
     *
     * @return the value; {@code null} also for what cannot be parsed when {@code silent}
     */
    Object json(Consumer<JsonOptions> options);

    /**
     * Returns the body's bytes: {@code request.get_data()}. The array is the caller's. As in Flask, parsing a form takes the
     * body: what is asked for only after {@link #form()} or {@link #files()} is empty, for a form body.
     */
    byte[] data();

    /**
     * Returns the body decoded as UTF-8, malformed sequences replaced.
     */
    String text();

    /**
     * Opens the body as a stream from its start. Large bodies are in a temporary file until the request is over: this reads
     * them piece by piece, where {@link #data()} and {@link #text()} take all of it into memory. Empty after a form was
     * parsed, as {@link #data()}.
     */
    InputStream stream();

    /**
     * Returns the declared length of the body in bytes, or {@code null} if the client declared none.
     */
    Long contentLength();

    /**
     * Returns the {@code Content-Type} header as it came, or {@code null}.
     */
    String contentType();

    /**
     * Returns the content type in lower case without its parameters, empty if there is none.
     */
    String mimetype();

    /**
     * Returns the parameters of the content type, such as {@code charset}.
     */
    Map<String, String> mimetypeParams();

    /**
     * Tells whether the body is declared as JSON: {@code application/json} or {@code application/*+json}.
     */
    boolean isJson();

    /**
     * Returns the address of the client as Quarkus sees it ({@code quarkus.http.proxy.*} decides about proxies), or
     * {@code null} if there is none.
     */
    String remoteAddr();

    /**
     * Returns the {@code X-Forwarded-For} addresses, the client first, or just {@link #remoteAddr()}. A client can forge them.
     */
    List<String> accessRoute();

    /**
     * Returns the {@code User-Agent} header, empty if there is none.
     */
    String userAgent();

    /**
     * Returns the {@code Referer} header, or {@code null}.
     */
    String referrer();

    /**
     * Returns the credentials: {@code request.authorization}; {@code null} without any, or for malformed ones.
     */
    Authorization authorization();

    /**
     * Returns which MIME types the client accepts: {@code request.accept_mimetypes}.
     */
    Accept acceptMimetypes();

    /**
     * Returns which languages the client accepts: {@code request.accept_languages}.
     */
    Accept acceptLanguages();

    /**
     * Returns which encodings the client accepts: {@code request.accept_encodings}.
     */
    Accept acceptEncodings();

    /**
     * Returns which charsets the client accepts: {@code request.accept_charsets}.
     */
    Accept acceptCharsets();

    /**
     * Returns the entity tags of {@code If-Match}; none without the header.
     */
    ETags ifMatch();

    /**
     * Returns the entity tags of {@code If-None-Match}; none without the header.
     */
    ETags ifNoneMatch();

    /**
     * Returns the date of {@code If-Modified-Since}, or {@code null}.
     */
    Instant ifModifiedSince();

    /**
     * Returns the date of {@code If-Unmodified-Since}, or {@code null}.
     */
    Instant ifUnmodifiedSince();

    /**
     * Returns the parts of the body that the client asks for, or {@code null}: {@code request.range}.
     */
    Range range();

    /**
     * Returns where the request comes from, {@code Origin}, or {@code null}.
     */
    String origin();

    /**
     * Returns the length of the largest body that is read, in bytes, or {@code null} for what the server allows:
     * {@code MAX_CONTENT_LENGTH}.
     */
    Long maxContentLength();

    /**
     * Returns the endpoint that matched, or {@code null} if no rule did.
     */
    String endpoint();

    /**
     * Returns the rule's arguments as the converters made them; empty if no rule matched.
     */
    Map<String, Object> viewArgs();

    /**
     * Returns the rule that matched, or {@code null}.
     */
    UrlRule urlRule();

    /**
     * Returns the name of the blueprint of the endpoint, or {@code null}.
     */
    String blueprint();

    /**
     * Returns the blueprint and those it is nested in, the innermost first.
     */
    List<String> blueprints();

    /**
     * Returns the Vert.x routing context of this request: the way down.
     *
     * @throws UnsupportedOperationException if the request did not come over HTTP
     */
    RoutingContext routingContext();
}
