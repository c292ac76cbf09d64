package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.http.RequestView;
import io.quarkiverse.flask.runtime.internal.routing.MatchResult;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation;
import io.quarkiverse.flask.runtime.internal.template.TemplatePlace;

/**
 * What dev mode may ask an application.
 */
public final class Insight {

    private final FlaskApplication app;

    Insight(FlaskApplication app) {
        this.app = app;
    }

    /**
     * Says for each rule why it answers or why not. Converters of the application are called: with the context bound, and on a
     * thread that may block.
     *
     * @param host the host of the request
     * @param path the decoded path below the root path
     */
    public RouteExplanation explain(String host, String path, String method) {
        return app.routes().explain(domain(host), path, method);
    }

    /** Returns the rule that a path leads to, without calling what the application wrote; with the arguments of explain. */
    public Optional<UrlRule> rule(String host, String path, String method) {
        MatchResult match = app.routes().match(domain(host), path, method);
        return Optional.ofNullable(match instanceof MatchResult.Matched matched ? matched.rule()
                : match instanceof MatchResult.Pending pending ? pending.rule() : null);
    }

    private String domain(String host) {
        return app.parts().settings().domains().of(host);
    }

    /** Tells whether settings name this host as one of the application's. */
    public boolean isOwnHost(String host) {
        Settings settings = app.parts().settings();
        return !settings.trustedHosts().hosts().isEmpty() && settings.trustedHosts().allow(host)
                || settings.domains().serverName().filter(name -> new TrustedHosts(List.of(name, "." + name)).allow(host))
                        .isPresent();
    }

    /** Tells whether failures are shown: in dev mode, while the application is debugged with its debugger. */
    public boolean showsFailures() {
        return app.parts().debugging().shows();
    }

    /** Returns the address at the other end of a request's connection, whatever proxies tell of clients, or {@code null}. */
    public String connectionAddress(Request request) {
        return request instanceof RequestView view ? view.connectionAddress() : request.remoteAddr();
    }

    /** Returns what the application's context processors add to templates; they are called, with the context bound. */
    public Map<String, Object> templateValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        app.hooks().chain(null).contextProcessors().forEach(processor -> values.putAll(processor.get()));
        return values;
    }

    /** Returns where the view of an endpoint is declared, if it has one. */
    public Optional<String> viewDescription(String endpoint, String method) {
        Endpoint found = app.endpoint(endpoint);
        Endpoint answering = found == null ? null : found.answering(method);
        return Optional.ofNullable(answering == null ? found : answering).map(Endpoint::description);
    }

    /** Returns the place in a template where this was thrown, if it was by one. */
    public Optional<TemplatePlace> place(Throwable failure) {
        return app.parts().templates().place(failure);
    }

    /** Returns the names of the settings that are Flask's, also of those that are absent. */
    public Set<String> ownSettings() {
        return app.parts().ownSettings();
    }

    /** Returns what dev mode is shown of requests. */
    public DebugMode debugMode() {
        return app.parts().debugging().whole();
    }
}
