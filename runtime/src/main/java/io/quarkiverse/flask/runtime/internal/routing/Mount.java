package io.quarkiverse.flask.runtime.internal.routing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a blueprint is registered: what its rules get in front of what they say.
 *
 * @param name the blueprint's name, after those it is nested in: {@code shop.cart}
 * @param urlPrefix what its URLs start with, or empty
 * @param subdomain the subdomain of rules that name none, or {@code null}
 * @param urlDefaults values for its rules, unless they have their own
 */
public record Mount(String name, String urlPrefix, String subdomain, Map<String, Object> urlDefaults) {

    public Mount {
        urlDefaults = Map.copyOf(urlDefaults);
    }

    /** Returns the place of a blueprint that is registered on the one here; defaults are not inherited. */
    public Mount nested(Mount child) {
        String domain = child.subdomain == null ? subdomain
                : subdomain == null ? child.subdomain : child.subdomain + "." + subdomain;
        return new Mount(name + "." + child.name, joined(urlPrefix, child.urlPrefix), domain, child.urlDefaults);
    }

    /** Returns a rule of the blueprint as the application has it. */
    public RuleSpec mounted(RuleSpec spec) {
        Map<String, Object> defaults = new LinkedHashMap<>(urlDefaults);
        defaults.putAll(spec.defaults());
        return new RuleSpec(joined(urlPrefix, spec.rule()), name + "." + spec.endpoint(), spec.methods(), defaults, spec.host(),
                spec.subdomain() == null ? subdomain : spec.subdomain(), spec.strictSlashes(), spec.mergeSlashes(),
                spec.redirectTo(), spec.alias(), spec.buildOnly(), spec.provideAutomaticOptions());
    }

    /**
     * Returns a rule of the blueprint as the application has it where the blueprint is registered elsewhere, too.
     *
     * @param spec the rule as it is mounted here
     */
    public RuleSpec moved(RuleSpec spec, Mount there) {
        Map<String, Object> defaults = new LinkedHashMap<>(there.urlDefaults);
        spec.defaults().forEach((variable, value) -> {
            if (!String.valueOf(value).equals(String.valueOf(urlDefaults.get(variable)))) {
                defaults.put(variable, value);
            }
        });
        String stripped = spec.rule().substring(stripEnd(urlPrefix).length());
        boolean inherited = subdomain != null && subdomain.equals(spec.subdomain());
        return new RuleSpec(joined(there.urlPrefix, stripped), there.name + spec.endpoint().substring(name.length()),
                spec.methods(), defaults, spec.host(), inherited ? there.subdomain : spec.subdomain(), spec.strictSlashes(),
                spec.mergeSlashes(), spec.redirectTo(), spec.alias(), spec.buildOnly(), spec.provideAutomaticOptions());
    }

    /** Joins with one slash; without a rule, the prefix is the URL. */
    private static String joined(String prefix, String rule) {
        if (prefix.isEmpty() || rule.isEmpty()) {
            return prefix + rule;
        }
        return stripEnd(prefix) + "/" + rule.replaceFirst("^/+", "");
    }

    private static String stripEnd(String prefix) {
        return prefix.replaceFirst("/+$", "");
    }
}
