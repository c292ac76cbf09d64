package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.flask.runtime.internal.routing.DomainMatching;

/**
 * What rules look at in a request's host: nothing, the subdomain, or all of it.
 *
 * @param matching which of them
 * @param serverName the name that subdomains are below: {@code SERVER_NAME}; unless set, the request's host
 */
public record Domains(DomainMatching matching, Optional<String> serverName) {

    /** Stands for the subdomain of a host that is not below the server's name: no rule answers it. */
    private static final String FOREIGN = "/";

    public Domains {
        serverName = serverName.map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Returns what rules are asked for, in lower case. */
    String of(String host) {
        return switch (matching) {
            case NONE -> "";
            case HOST -> host.toLowerCase(Locale.ROOT);
            case SUBDOMAIN -> subdomain(host.toLowerCase(Locale.ROOT));
        };
    }

    private String subdomain(String host) {
        String name = withoutPort(serverName.orElse(host));
        String bare = withoutPort(host);
        if (bare.equals(name)) {
            return "";
        }
        return bare.endsWith("." + name) ? bare.substring(0, bare.length() - name.length() - 1) : FOREIGN;
    }

    /** A port that a proxy or a container changed is no reason to answer nothing. */
    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
    }

    /** Returns the host of a built or redirected URL, in lower case; an empty one if it cannot be known. */
    String host(String domain, String hostOfRequest) {
        String requestHost = hostOfRequest.toLowerCase(Locale.ROOT);
        if (matching == DomainMatching.HOST) {
            return domain == null || domain.isEmpty() ? requestHost : domain;
        }
        String name = serverName.orElse(requestHost);
        if (domain == null) {
            return matching == DomainMatching.SUBDOMAIN ? requestHost : name;
        }
        return domain.isEmpty() || name.isEmpty() ? name : domain + "." + name;
    }
}
