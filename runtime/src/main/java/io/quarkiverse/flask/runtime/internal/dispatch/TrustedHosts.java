package io.quarkiverse.flask.runtime.internal.dispatch;

import java.net.IDN;
import java.util.List;
import java.util.Locale;

/**
 * The hosts that requests may name: {@code TRUSTED_HOSTS}.
 *
 * @param hosts in lower case, without port; one that starts with a dot includes all below it; empty for any host
 */
public record TrustedHosts(List<String> hosts) {

    /** Normalizes the hosts; where there are none, no start loads the streams for that. */
    public TrustedHosts {
        hosts = hosts.isEmpty() ? List.of() : hosts.stream().map(TrustedHosts::normalized).toList();
    }

    /** Tells whether a request may name a host; none and a malformed one it may not, if there are any rules. */
    boolean allow(String host) {
        if (hosts.isEmpty()) {
            return true;
        }
        String name = normalized(host);
        for (String trusted : hosts) {
            if (trusted.startsWith(".") ? ("." + name).endsWith(trusted) : trusted.equals(name)) {
                return !name.isEmpty();
            }
        }
        return false;
    }

    private static String normalized(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
        String start = name.startsWith(".") ? "." : "";
        try {
            return start + IDN.toASCII(name.substring(start.length())).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
