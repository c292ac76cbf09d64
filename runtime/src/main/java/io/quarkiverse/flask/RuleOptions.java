package io.quarkiverse.flask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private String redirectTo;
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
     * Redirects (308) to this target instead of calling the view.
     */
    public RuleOptions redirectTo(String redirectTo) {
        this.redirectTo = redirectTo;
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
