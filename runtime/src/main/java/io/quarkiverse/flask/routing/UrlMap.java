package io.quarkiverse.flask.routing;

import java.util.Iterator;
import java.util.List;

/**
 * The rules of an application: Werkzeug's {@code Map}.
 *
 * @since 1.0
 */
public interface UrlMap extends Iterable<UrlRule> {

    /**
     * Returns all rules in the order they were added.
     */
    List<UrlRule> rules();

    /**
     * Returns the rules of an endpoint, the first to be tried for building first; empty if there is none.
     */
    List<UrlRule> rules(String endpoint);

    /**
     * Tells whether a rule of the endpoint has all of these arguments: Werkzeug's {@code is_endpoint_expecting}.
     */
    boolean isEndpointExpecting(String endpoint, String... arguments);

    @Override
    default Iterator<UrlRule> iterator() {
        return rules().iterator();
    }
}
