package io.quarkiverse.flask.runtime.internal.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How session cookies are signed and sent.
 *
 * @param secretKey signs; without it sessions cannot be written
 * @param fallbackKeys verify as well
 * @param lifetime for how long a session is valid
 * @param refresh whether permanent sessions are sent with each response
 */
public record CookieSettings(Optional<String> secretKey, List<String> fallbackKeys, String name, Optional<String> domain,
        String path, boolean httponly, boolean secure, Optional<String> samesite, boolean partitioned, Duration lifetime,
        boolean refresh) {

    public CookieSettings {
        fallbackKeys = List.copyOf(fallbackKeys);
    }

    /** Leaves the keys out: this text may be logged. */
    @Override
    public String toString() {
        return "CookieSettings[name=%s, path=%s, secretKey=%s]".formatted(name, path,
                secretKey.isPresent() ? "set" : "missing");
    }
}
