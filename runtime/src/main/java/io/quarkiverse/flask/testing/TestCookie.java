package io.quarkiverse.flask.testing;

import java.time.Instant;

/**
 * A cookie of a client's jar.
 *
 * @param name its name
 * @param value its value as it was sent
 * @param decodedValue its value without quotes and escapes
 * @param domain the host that set it, or the domain it is for
 * @param originOnly whether only that host gets it
 * @param path the path it is for
 * @param expires when it ends, or {@code null} with the browser's session
 * @param secure whether it is sent over HTTPS only
 * @param httpOnly whether scripts cannot read it
 * @param sameSite {@code Strict}, {@code Lax} or {@code None}, or {@code null}
 * @since 1.0
 */
public record TestCookie(String name, String value, String decodedValue, String domain, boolean originOnly, String path,
        Instant expires, boolean secure, boolean httpOnly, String sameSite) {
}
