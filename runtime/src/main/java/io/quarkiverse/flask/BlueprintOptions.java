package io.quarkiverse.flask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where an annotated blueprint is registered once more, see
 * {@link FlaskApp#registerBlueprint(Class, java.util.function.Consumer)}.
 * What is not said here is as the annotation says.
 *
 * @since 1.0
 */
public final class BlueprintOptions {

    private String name = "";
    private String urlPrefix;
    private String subdomain;
    private final Map<String, Object> urlDefaults = new LinkedHashMap<>();

    /**
     * Says nothing yet.
     */
    public BlueprintOptions() {
    }

    /**
     * Names it: needed, since the annotation's name is taken.
     */
    public BlueprintOptions name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Says what the URLs of its rules start with.
     */
    public BlueprintOptions urlPrefix(String urlPrefix) {
        this.urlPrefix = Objects.requireNonNull(urlPrefix, "urlPrefix");
        return this;
    }

    /**
     * Names the subdomain of rules that name none.
     */
    public BlueprintOptions subdomain(String subdomain) {
        this.subdomain = Objects.requireNonNull(subdomain, "subdomain");
        return this;
    }

    /**
     * Gives values to parameters that rules have no variable for, beside those of the annotation.
     */
    public BlueprintOptions urlDefaults(Map<String, ?> urlDefaults) {
        this.urlDefaults.putAll(urlDefaults);
        return this;
    }

    /**
     * Returns the name, empty unless it was given.
     */
    public String name() {
        return name;
    }

    /**
     * Returns the prefix, or {@code null} for the annotation's.
     */
    public String urlPrefix() {
        return urlPrefix;
    }

    /**
     * Returns the subdomain, or {@code null} for the annotation's.
     */
    public String subdomain() {
        return subdomain;
    }

    /**
     * Returns the values that were given here.
     */
    public Map<String, Object> urlDefaults() {
        return Map.copyOf(urlDefaults);
    }
}
