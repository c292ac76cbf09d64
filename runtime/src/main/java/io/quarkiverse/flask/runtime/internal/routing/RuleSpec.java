package io.quarkiverse.flask.runtime.internal.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A rule as a programmer wrote it. A {@code null} flag means what the map says.
 *
 * @param rule the rule's text
 * @param endpoint its endpoint
 * @param methods the HTTP methods, without those that come by themselves
 * @param defaults the values of arguments without a variable
 * @param host the host it answers, if hosts are matched; or {@code null}
 * @param subdomain the subdomain it answers, if subdomains are matched; or {@code null}
 * @param strictSlashes whether the slash at its end is required
 * @param mergeSlashes whether repeated slashes are merged
 * @param redirectTo the target of a redirecting rule, or {@code null}
 * @param alias whether it redirects to the canonical rule
 * @param buildOnly whether it never matches
 * @param provideAutomaticOptions whether OPTIONS is answered by itself
 */
public record RuleSpec(String rule, String endpoint, Set<String> methods, Map<String, Object> defaults, String host,
        String subdomain, Boolean strictSlashes, Boolean mergeSlashes, String redirectTo, boolean alias, boolean buildOnly,
        Boolean provideAutomaticOptions) {

    /** The characters that separate tokens in HTTP, and are part of none. */
    private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

    public RuleSpec {
        methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    /** A rule without options. */
    public static RuleSpec of(String rule, String endpoint, Set<String> methods) {
        return new RuleSpec(rule, endpoint, methods, Map.of(), null, null, null, null, null, false, false, null);
    }

    /** Throws {@link RuleException} for methods that are none, and a host or subdomain that nothing looks at. */
    void check(DomainMatching matching) {
        for (String method : methods) {
            if (!isToken(method)) {
                throw new RuleException("'%s' is no HTTP method. List methods one by one: methods = { \"GET\", \"POST\" }."
                        .formatted(method));
            }
        }
        if (host != null && matching != DomainMatching.HOST) {
            throw new RuleException("it names the host '%s', but rules answer every host. Set quarkus.flask.host-matching=true."
                    .formatted(host));
        }
        if (subdomain != null && !subdomain.isEmpty() && matching != DomainMatching.SUBDOMAIN && !buildOnly) {
            throw new RuleException(("it names the subdomain '%s' and can never match, because %s. Set "
                    + "quarkus.flask.subdomain-matching=true, or say buildOnly = true.").formatted(subdomain,
                            matching == DomainMatching.HOST ? "rules name whole hosts" : "rules answer no subdomains"));
        }
        if (matching == DomainMatching.HOST && host == null && !buildOnly) {
            throw new RuleException("it names no host and can never match, because quarkus.flask.host-matching is true. "
                    + "Name one: host = \"<host>\" answers all.");
        }
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || SEPARATORS.indexOf(c) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Returns what it answers of the host: all of it, the subdomain, or nothing, which is empty. */
    String domain(DomainMatching matching) {
        String domain = matching == DomainMatching.HOST ? host : subdomain;
        return domain == null ? "" : domain;
    }
}
