package io.quarkiverse.flask.runtime.internal.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import io.quarkiverse.flask.runtime.internal.http.FormLimits;

/** The settings that serving needs, typed. */
public record Settings(int maxCookieSize, Optional<Duration> sendFileMaxAge, Domains domains, TrustedHosts trustedHosts,
        CsrfProtection csrfProtection,
        Traps traps,
        String preferredUrlScheme,
        FormLimits formLimits,
        OptionalLong maxContentLength) {
}
