package io.quarkiverse.flask.runtime.internal.debug.web;

import java.util.List;
import java.util.function.Function;

/**
 * What is known of a request before it is let in.
 *
 * @param method its HTTP method
 * @param host host and port as the server understands them, which a proxy may have told it; {@code null} if there are none
 * @param connection the address at the other end of the connection, or {@code null}
 * @param headers returns the values of a header, none if the request does not have it
 */
record Visit(String method, String host, String connection, Function<String, List<String>> headers) {
}
