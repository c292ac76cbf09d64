package io.quarkiverse.flask.testing;

import java.util.List;

import io.quarkiverse.flask.MultiDict;

/**
 * What the application answered to a {@link FlaskClient}: Flask's {@code TestResponse}.
 *
 * @since 1.0
 */
public interface TestResponse {

    /**
     * Returns the status code.
     */
    int status();

    /**
     * Returns the headers; names are compared without case.
     */
    MultiDict<String> headers();

    /**
     * Returns a header, or {@code null}.
     */
    default String header(String name) {
        return headers().get(name);
    }

    /**
     * Returns the body's bytes. The array is the caller's.
     */
    byte[] data();

    /**
     * Returns the body decoded as UTF-8.
     */
    String text();

    /**
     * Returns the body parsed as JSON: a map, list, string, number, boolean or {@code null}.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    Object json();

    /**
     * Returns the body parsed as JSON into a record, bean or other type.
     *
     * @throws IllegalArgumentException if it is not JSON, or not of that shape
     */
    <T> T json(Class<T> type);

    /**
     * Returns the {@code Content-Type} header, or {@code null}.
     */
    default String contentType() {
        return header("Content-Type");
    }

    /**
     * Returns the content type without its parameters, empty if there is none.
     */
    default String mimetype() {
        return contentType() == null ? "" : contentType().split(";", 2)[0].strip();
    }

    /**
     * Returns the {@code Location} header, or {@code null}.
     */
    default String location() {
        return header("Location");
    }

    /**
     * Returns the URL that was asked.
     */
    String url();

    /**
     * Returns the redirects that led here, the first one first; empty unless they were followed.
     */
    List<TestResponse> history();
}
