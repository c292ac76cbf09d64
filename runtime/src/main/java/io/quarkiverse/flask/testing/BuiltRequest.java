package io.quarkiverse.flask.testing;

import java.util.List;
import java.util.Map;

/**
 * A request as {@link RequestBuilder} makes it.
 *
 * @param method the HTTP method
 * @param scheme {@code http} or {@code https}
 * @param host the host, with its port if it has one
 * @param path the path below the application's root, percent-encoded
 * @param query the query without {@code ?}, percent-encoded, or {@code null}
 * @param headers the headers in order, without the client's own cookies
 * @param body the body, empty for none
 * @param remoteAddr the client's address
 * @param followRedirects whether the client follows redirects
 * @since 1.0
 */
public record BuiltRequest(String method, String scheme, String host, String path, String query,
        List<Map.Entry<String, String>> headers, byte[] body, String remoteAddr, boolean followRedirects) {

    /**
     * Copies the headers.
     */
    public BuiltRequest {
        headers = List.copyOf(headers);
    }

    /**
     * Returns path and query.
     */
    public String target() {
        return query == null ? path : path + "?" + query;
    }
}
