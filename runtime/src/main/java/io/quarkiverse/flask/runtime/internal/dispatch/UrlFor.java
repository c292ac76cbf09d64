package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.runtime.internal.routing.BuiltUrl;
import io.quarkiverse.flask.runtime.internal.routing.DomainMatching;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.UrlBuilder;

/**
 * {@code url_for}: the options that start with an underscore, and what the URL is relative to.
 */
final class UrlFor {

    /** Texts that are false where a template or a query gives the option; every other one is true, as in Python. */
    private static final Set<String> FALSE = Set.of("", "false", "False", "0");

    private final Routes routes;
    private final Hooks hooks;
    private final String rootPath;
    private final Domains domains;
    private final String preferredScheme;

    UrlFor(Routes routes, Hooks hooks, String rootPath, Domains domains, String preferredScheme) {
        this.routes = routes;
        this.hooks = hooks;
        this.rootPath = rootPath;
        this.domains = domains;
        this.preferredScheme = preferredScheme;
    }

    Routes routes() {
        return routes;
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
        boolean wantsExternal = external == null ? scheme != null || request == null : isTrue(external);
        String name = absolute(endpoint, request);
        hooks.chain(Hooks.blueprintOf(name)).urlDefaults().forEach(function -> function.accept(name, values));
        String requestHost = request == null ? "" : request.host();
        String here = request == null ? "" : domains.of(requestHost);
        BuiltUrl url = routes.build(name, values, here, method == null ? null : method.toString(),
                request == null ? null : request.method());
        String origin = wantsExternal || !isHere(url.domain(), here)
                ? origin(endpoint, scheme, request, domains.host(url.domain(), requestHost))
                : "";
        return origin + (request == null ? rootPath : request.rootPath()) + url.path()
                + (anchor == null ? "" : "#" + UrlBuilder.quoteAnchor(anchor.toString()));
    }

    private boolean isHere(String domain, String here) {
        return domain.equals(here) || domains.matching() == DomainMatching.HOST && domain.isEmpty();
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean bool ? bool
                : value instanceof Number number ? number.doubleValue() != 0 : !FALSE.contains(value.toString());
    }

    /** An endpoint that starts with a dot belongs to the blueprint of the request. */
    private static String absolute(String endpoint, Request request) {
        if (!endpoint.startsWith(".")) {
            return endpoint;
        }
        String blueprint = request == null ? null : request.blueprint();
        return blueprint == null ? endpoint.substring(1) : blueprint + endpoint;
    }

    private String origin(String endpoint, Object scheme, Request request, String host) {
        if (host.isEmpty() && request == null) {
            throw new IllegalStateException(("urlFor('%s') outside a request needs to know the host: set "
                    + "quarkus.flask.server-name (and quarkus.flask.preferred-url-scheme), or pass _external=false.")
                    .formatted(endpoint));
        }
        String chosen = scheme != null ? scheme.toString() : request == null ? preferredScheme : request.scheme();
        return (chosen.isEmpty() ? "" : chosen + ":") + "//" + host;
    }
}
