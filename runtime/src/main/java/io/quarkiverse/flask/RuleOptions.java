package io.quarkiverse.flask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The keyword arguments of Flask's {@code add_url_rule}; the same as the members of {@link Route}.
 *
 * @since 1.0
 */
public final class RuleOptions {

    private List<String> methods = List.of("GET");
    private Map<String, Object> defaults = Map.of();
    private Boolean strictSlashes;
    private Boolean mergeSlashes;
    private String host;
    private String subdomain;
    private String redirectTo;
    private Function<ViewArgs, String> redirectFunction;
    private boolean alias;
    private boolean buildOnly;
    private Boolean provideAutomaticOptions;

    /**
     * Starts with {@code GET} and the application's defaults.
     */
    public RuleOptions() {
    }

    /**
     * Sets the HTTP methods; {@code HEAD} comes with {@code GET}, {@code OPTIONS} by itself.
     */
    public RuleOptions methods(String... methods) {
        this.methods = List.of(methods);
        return this;
    }

    /**
     * Gives values to arguments that the rule has no variable for.
     */
    public RuleOptions defaults(Map<String, ?> defaults) {
        this.defaults = new LinkedHashMap<>(defaults);
        return this;
    }

    /**
     * Tells whether a rule that ends with a slash redirects the URL without one.
     */
    public RuleOptions strictSlashes(boolean strictSlashes) {
        this.strictSlashes = strictSlashes;
        return this;
    }

    /**
     * Tells whether repeated slashes in a URL redirect to single ones.
     */
    public RuleOptions mergeSlashes(boolean mergeSlashes) {
        this.mergeSlashes = mergeSlashes;
        return this;
    }

    /**
     * Names the host that the rule answers, which may hold variables, with {@code quarkus.flask.host-matching}.
     */
    public RuleOptions host(String host) {
        this.host = host;
        return this;
    }

    /**
     * Names the subdomain that the rule answers, which may hold variables, with {@code quarkus.flask.subdomain-matching}.
     */
    public RuleOptions subdomain(String subdomain) {
        this.subdomain = subdomain;
        return this;
    }

    /**
     * Redirects (308) to this target instead of calling the view. It is relative to the application's root and may hold the
     * rule's variables: {@code items/<id>}. The query is dropped.
     */
    public RuleOptions redirectTo(String redirectTo) {
        this.redirectTo = redirectTo;
        return this;
    }

    /**
     * Redirects (308) to what this function makes of the arguments, relative to the application's root. It is called in the
     * context of the request and may block.
     */
    public RuleOptions redirectTo(Function<ViewArgs, String> redirectTo) {
        this.redirectFunction = redirectTo;
        return this;
    }

    /**
     * Redirects (308) to the endpoint's canonical rule; such a rule is never built.
     */
    public RuleOptions alias(boolean alias) {
        this.alias = alias;
        return this;
    }

    /**
     * Uses the rule for building URLs only.
     */
    public RuleOptions buildOnly(boolean buildOnly) {
        this.buildOnly = buildOnly;
        return this;
    }

    /**
     * Refuses WebSocket rules: views answer plain HTTP requests.
     *
     * @throws UnsupportedOperationException if it is to be one, saying what serves WebSockets instead
     */
    public RuleOptions websocket(boolean websocket) {
        if (websocket) {
            throw new UnsupportedOperationException("A rule cannot answer WebSockets: views answer plain HTTP requests. Use "
                    + "the extension quarkus-websockets-next and @WebSocket(path = \"…\").");
        }
        return this;
    }

    /**
     * Tells whether {@code OPTIONS} is answered by itself.
     */
    public RuleOptions provideAutomaticOptions(boolean provideAutomaticOptions) {
        this.provideAutomaticOptions = provideAutomaticOptions;
        return this;
    }

    /**
     * Returns the HTTP methods.
     */
    public List<String> methods() {
        return methods;
    }

    /**
     * Returns the default arguments.
     */
    public Map<String, Object> defaults() {
        return defaults;
    }

    /**
     * Returns what was said about slashes at the end, {@code null} for nothing.
     */
    public Boolean strictSlashes() {
        return strictSlashes;
    }

    /**
     * Returns what was said about repeated slashes, {@code null} for nothing.
     */
    public Boolean mergeSlashes() {
        return mergeSlashes;
    }

    /**
     * Returns the host, or {@code null}.
     */
    public String host() {
        return host;
    }

    /**
     * Returns the subdomain, or {@code null}.
     */
    public String subdomain() {
        return subdomain;
    }

    /**
     * Returns the function that makes the target of the redirect, or {@code null}.
     */
    public Function<ViewArgs, String> redirectFunction() {
        return redirectFunction;
    }

    /**
     * Returns the target of the redirect, or {@code null}.
     */
    public String redirectTo() {
        return redirectTo;
    }

    /**
     * Tells whether the rule is an alias.
     */
    public boolean alias() {
        return alias;
    }

    /**
     * Tells whether the rule is for building only.
     */
    public boolean buildOnly() {
        return buildOnly;
    }

    /**
     * Returns what was said about {@code OPTIONS}, {@code null} for nothing.
     */
    public Boolean provideAutomaticOptions() {
        return provideAutomaticOptions;
    }
}
