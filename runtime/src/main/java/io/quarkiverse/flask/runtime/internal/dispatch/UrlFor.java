package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.UrlBuilder;

/**
 * {@code url_for}: the options that start with an underscore, and what the URL is relative to.
 */
final class UrlFor {

    private final Routes routes;
    private final String rootPath;
    private final Optional<String> serverName;
    private final String preferredScheme;

    UrlFor(Routes routes, String rootPath, Optional<String> serverName, String preferredScheme) {
        this.routes = routes;
        this.rootPath = rootPath;
        this.serverName = serverName;
        this.preferredScheme = preferredScheme;
    }

    String build(String endpoint, Map<String, ?> namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>(namesAndValues);
        Object anchor = values.remove("_anchor");
        Object method = values.remove("_method");
        Object scheme = values.remove("_scheme");
        Object external = values.remove("_external");
        Request request = Flask.hasRequestContext() ? Flask.request() : null;
        if (scheme != null && Boolean.FALSE.equals(external)) {
            throw new IllegalArgumentException("urlFor('%s'): a URL with a _scheme is external; leave out _external=false."
                    .formatted(endpoint));
        }
        boolean absolute = external == null ? scheme != null || request == null : isTrue(external);
        String preferred = request == null ? null : request.method();
        String path = routes.build(absolute(endpoint, request), values, method == null ? null : method.toString(), preferred);
        String url = (absolute ? origin(endpoint, scheme, request) : "") + rootPath + path;
        return anchor == null ? url : url + "#" + UrlBuilder.quoteAnchor(anchor.toString());
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean bool ? bool : Boolean.parseBoolean(value.toString());
    }

    /** An endpoint that starts with a dot belongs to the blueprint of the request. */
    private static String absolute(String endpoint, Request request) {
        if (!endpoint.startsWith(".")) {
            return endpoint;
        }
        String blueprint = request == null ? null : request.blueprint();
        return blueprint == null ? endpoint.substring(1) : blueprint + endpoint;
    }

    private String origin(String endpoint, Object scheme, Request request) {
        if (request != null) {
            return (scheme == null ? request.scheme() : scheme) + "://" + request.host();
        }
        String host = serverName.orElseThrow(() -> new IllegalStateException(("urlFor('%s') outside a request needs to know "
                + "the host: set quarkus.flask.server-name (and quarkus.flask.preferred-url-scheme), or pass _external=false.")
                .formatted(endpoint)));
        return (scheme == null ? preferredScheme : scheme) + "://" + host;
    }
}
