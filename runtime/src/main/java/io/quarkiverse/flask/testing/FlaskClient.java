package io.quarkiverse.flask.testing;

import java.util.Optional;
import java.util.function.Consumer;

import io.quarkiverse.flask.CookieOptions;
import io.quarkiverse.flask.Session;

/**
 * Sends requests to the running application of a test, as a browser does: Flask's {@code FlaskClient}. Made by
 * {@link io.quarkiverse.flask.FlaskApp#testClient()}.
 * <p>
 * Requests go over HTTP to the port that the application listens to. Until the client is closed, the thread that uses it sees
 * the
 * context of the last request that a view or a hook was called for: {@code request()}, {@code session()} and {@code g()} answer
 * with that, as in Flask's {@code with client:}.
 *
 * <pre>
 * try (FlaskClient client = app.testClient()) {
 *     client.post("/login", request -&gt; request.form("username", "ann"));
 *     assertEquals("ann", session().get("username"));
 * }
 * </pre>
 *
 * @since 1.0
 */
public interface FlaskClient extends AutoCloseable {

    /**
     * Sends a request, {@code GET} unless the options say another method.
     *
     * @param path the path below the application's root, with or without a query; or a whole URL
     * @throws IllegalStateException if a redirect that is followed leads to another host, or the server does not answer
     * @throws ClientRedirectException if redirects that are followed lead in a circle
     */
    TestResponse open(String path, Consumer<RequestBuilder> options);

    /**
     * Sends a {@code GET} request.
     */
    default TestResponse get(String path) {
        return get(path, request -> {
        });
    }

    /**
     * Sends a {@code GET} request.
     */
    default TestResponse get(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("GET")));
    }

    /**
     * Sends a {@code POST} request.
     */
    default TestResponse post(String path) {
        return post(path, request -> {
        });
    }

    /**
     * Sends a {@code POST} request.
     */
    default TestResponse post(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("POST")));
    }

    /**
     * Sends a {@code PUT} request.
     */
    default TestResponse put(String path) {
        return put(path, request -> {
        });
    }

    /**
     * Sends a {@code PUT} request.
     */
    default TestResponse put(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("PUT")));
    }

    /**
     * Sends a {@code PATCH} request.
     */
    default TestResponse patch(String path) {
        return patch(path, request -> {
        });
    }

    /**
     * Sends a {@code PATCH} request.
     */
    default TestResponse patch(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("PATCH")));
    }

    /**
     * Sends a {@code DELETE} request.
     */
    default TestResponse delete(String path) {
        return delete(path, request -> {
        });
    }

    /**
     * Sends a {@code DELETE} request.
     */
    default TestResponse delete(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("DELETE")));
    }

    /**
     * Sends a {@code HEAD} request.
     */
    default TestResponse head(String path) {
        return head(path, request -> {
        });
    }

    /**
     * Sends a {@code HEAD} request.
     */
    default TestResponse head(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("HEAD")));
    }

    /**
     * Sends a {@code OPTIONS} request.
     */
    default TestResponse options(String path) {
        return options(path, request -> {
        });
    }

    /**
     * Sends a {@code OPTIONS} request.
     */
    default TestResponse options(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("OPTIONS")));
    }

    /**
     * Sends a {@code TRACE} request.
     */
    default TestResponse trace(String path) {
        return trace(path, request -> {
        });
    }

    /**
     * Sends a {@code TRACE} request.
     */
    default TestResponse trace(String path, Consumer<RequestBuilder> options) {
        return open(path, request -> options.accept(request.method("TRACE")));
    }

    /**
     * Changes the session that the next request will bring: {@code session_transaction}.
     *
     * @throws IllegalStateException if the client keeps no cookies, or the application has no secret key
     */
    void sessionTransaction(Consumer<Session> changes);

    /**
     * Returns a cookie that this host set for every path.
     */
    default Optional<TestCookie> getCookie(String name) {
        return getCookie(name, "localhost", "/");
    }

    /**
     * Returns a cookie of the jar.
     *
     * @param domain the domain it is for
     * @param path the path it is for
     */
    Optional<TestCookie> getCookie(String name, String domain, String path);

    /**
     * Puts a cookie for every path of this host into the jar.
     *
     * @param value any text: what a cookie cannot hold is quoted
     */
    default void setCookie(String name, String value) {
        setCookie(name, value, options -> {
        });
    }

    /**
     * Puts a cookie into the jar.
     *
     * @param value any text: what a cookie cannot hold is quoted
     */
    void setCookie(String name, String value, Consumer<CookieOptions> options);

    /**
     * Takes a cookie that this host set for every path out of the jar.
     */
    default void deleteCookie(String name) {
        deleteCookie(name, "localhost", "/");
    }

    /**
     * Takes a cookie out of the jar.
     */
    void deleteCookie(String name, String domain, String path);

    /**
     * Ends the last request's context on this thread.
     */
    @Override
    void close();
}
