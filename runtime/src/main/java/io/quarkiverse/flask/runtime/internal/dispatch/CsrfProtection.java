package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.quarkiverse.flask.Request;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Which requests that change something browsers may send: those from the application's own pages, and from trusted ones. It
 * asks what browsers say and scripts cannot forge, {@code Sec-Fetch-Site}, and where that is missing {@code Origin}. A
 * request with neither comes from no browser of these days, and no other client has cookies to abuse.
 */
public final class CsrfProtection {

    private static final String SETTING = "quarkus.flask.csrf-trusted-origins";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** From a page of this origin, or from the user: a bookmark, the address bar. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String ORIGIN = "[a-z][a-z0-9+.-]*://[^\\s/?#@*,]+";
    private static final int SHOWN = 200;

    private final boolean enabled;
    private final Set<String> trusted;

    /**
     * @param trustedOrigins whose pages may send any request, each {@code scheme://host} or {@code scheme://host:port}
     * @throws ConfigurationException if one of these is something else
     */
    public CsrfProtection(boolean enabled, List<String> trustedOrigins) {
        this.enabled = enabled;
        Set<String> checked = new HashSet<>();
        for (String origin : trustedOrigins) {
            checked.add(checked(origin));
        }
        this.trusted = Set.copyOf(checked);
    }

    private static String checked(String origin) {
        String normalized = normalized(origin.strip());
        if (!normalized.matches(ORIGIN)) {
            throw new ConfigurationException(("%s has '%s', which is no origin: write scheme://host or scheme://host:port, "
                    + "without a path or wildcards, as in https://shop.example.com").formatted(SETTING, origin),
                    Set.of(SETTING));
        }
        return normalized;
    }

    /** Returns why a request is refused, for the log, or {@code null} if it is not. */
    String problem(Request request) {
        if (!enabled || SAFE_METHODS.contains(request.method())) {
            return null;
        }
        String site = request.headers().get("Sec-Fetch-Site");
        String origin = request.origin();
        if (site == null) {
            return origin == null || isOwn(origin, request) || isTrusted(origin) ? null
                    : "its Origin, '%s', is neither its own nor in %s".formatted(shown(origin), SETTING);
        }
        if (OWN_SITES.contains(site) || origin != null && isTrusted(origin)) {
            return null;
        }
        return "its Sec-Fetch-Site is '%s', and its Origin, %s not in %s".formatted(shown(site),
                origin == null ? "which is missing," : "'" + shown(origin) + "',", SETTING);
    }

    private boolean isTrusted(String origin) {
        return !trusted.isEmpty() && trusted.contains(normalized(origin));
    }

    /**
     * A page of the same host got over HTTPS is its own also where the request seems to come over HTTP: a proxy that ended TLS
     * did not say so. A page got over HTTP is not where the request came over HTTPS: anybody in between could have made it.
     */
    private static boolean isOwn(String origin, Request request) {
        String own = normalized(origin);
        String host = request.host().toLowerCase(Locale.ROOT);
        return !host.isEmpty()
                && (own.equals(normalized("https://" + host))
                        || !request.isSecure() && own.equals(normalized("http://" + host)));
    }

    /** Leaves the port out where it is the scheme's. */
    private static String normalized(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        String port = lower.startsWith("https://") ? ":443" : lower.startsWith("http://") ? ":80" : "";
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }

    private static String shown(String header) {
        return LogText.of(header.substring(0, Math.min(header.length(), SHOWN)));
    }
}
