package io.quarkiverse.flask.runtime.internal.devui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.debug.Threads;
import io.quarkiverse.flask.runtime.internal.dispatch.Endpoint;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;

/**
 * Shows the rules.
 */
public class RulesService {

    /** A view: the HTTP method it answers, empty for all of its rule, where it is declared and where it runs. */
    public record ViewRow(String method, String place, String thread) {
    }

    /**
     * A rule.
     *
     * @param domain its host or subdomain, empty for all
     * @param blueprint the name of its blueprint, empty for none
     * @param note what is special about it, or empty
     */
    public record RuleRow(String endpoint, List<String> methods, String rule, String domain, String blueprint,
            List<ViewRow> views,
            String note) {
    }

    @Inject
    FlaskApp app;

    /** Returns how many rules there are. */
    public int ruleCount() {
        return app.urlMap().rules().size();
    }

    /** Returns the rules in the order they were added. */
    public List<RuleRow> rules() {
        return app.urlMap().rules().stream().map(this::row).toList();
    }

    private RuleRow row(UrlRule rule) {
        String endpoint = rule.endpoint();
        return new RuleRow(endpoint, rule.methods().stream().sorted().toList(), rule.rule(), domain(rule),
                endpoint.substring(0, Math.max(0, endpoint.lastIndexOf('.'))),
                views(((FlaskApplication) app).endpoint(endpoint), rule), note(rule));
    }

    static String domain(UrlRule rule) {
        return rule.host() != null ? rule.host() : rule.subdomain() != null ? rule.subdomain() : "";
    }

    private static List<ViewRow> views(Endpoint endpoint, UrlRule rule) {
        if (endpoint == null || rule.buildOnly()) {
            return List.of();
        }
        Map<String, Endpoint> methods = new TreeMap<>(endpoint.methods());
        return methods.isEmpty() ? List.of(row("", endpoint))
                : methods.entrySet().stream().map(view -> row(view.getKey(), view.getValue())).toList();
    }

    private static ViewRow row(String method, Endpoint endpoint) {
        return new ViewRow(method, endpoint.description(), Threads.name(endpoint.execution()));
    }

    private static String note(UrlRule rule) {
        return rule.buildOnly() ? "only builds URLs"
                : rule.alias() ? "alias: redirects to the canonical URL"
                        : rule.defaults().isEmpty() ? "" : "defaults " + rule.defaults();
    }
}
