package io.quarkiverse.flask.routing;

import java.util.Map;
import java.util.Set;

/**
 * A URL rule: Werkzeug's {@code Rule}.
 *
 * @since 1.0
 */
public interface UrlRule {

    /**
     * Returns the rule as it was written.
     */
    String rule();

    /**
     * Returns the name that URLs are built with.
     */
    String endpoint();

    /**
     * Returns the HTTP methods it answers, with those that come by themselves.
     */
    Set<String> methods();

    /**
     * Returns the names of its variables and defaults.
     */
    Set<String> arguments();

    /**
     * Returns the values of arguments that it has no variable for.
     */
    Map<String, Object> defaults();

    /**
     * Returns the converters of its variables by their names, in order.
     */
    Map<String, Converter<?>> converters();

    /**
     * Returns the host that it answers, if hosts are matched, or {@code null}. It may hold variables.
     */
    String host();

    /**
     * Returns the subdomain that it answers, if subdomains are matched, or {@code null}. It may hold variables.
     */
    String subdomain();

    /**
     * Tells whether it redirects to the endpoint's canonical rule.
     */
    boolean alias();

    /**
     * Tells whether it only builds URLs.
     */
    boolean buildOnly();

    /**
     * Tells whether the slash at its end is required.
     */
    boolean strictSlashes();

    /**
     * Tells whether repeated slashes in a URL redirect to single ones.
     */
    boolean mergeSlashes();
}
