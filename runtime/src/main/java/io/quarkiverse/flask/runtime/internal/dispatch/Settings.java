package io.quarkiverse.flask.runtime.internal.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The settings that serving needs, typed. */
public record Settings(String sessionCookieName, boolean sessionRefreshEachRequest,
        Optional<Duration> sendFileMaxAge, Domains domains, TrustedHosts trustedHosts, Traps traps,
        String preferredUrlScheme,
        long maxFormMemorySize,
        OptionalLong maxContentLength) {
}
