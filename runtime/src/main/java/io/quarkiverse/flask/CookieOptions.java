package io.quarkiverse.flask;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The attributes of a cookie: the keyword arguments of Flask's {@code response.set_cookie}.
 *
 * @since 1.0
 */
public final class CookieOptions {

    Long maxAge;
    Instant expires;
    String path = "/";
    String domain;
    boolean secure;
    boolean httponly;
    String samesite;
    boolean partitioned;

    CookieOptions() {
    }

    /**
     * Sets for how long the browser keeps the cookie, in seconds; {@code 0} deletes it. Unless given, the cookie lasts
     * as long as the browser's session.
     */
    public CookieOptions maxAge(int seconds) {
        this.maxAge = (long) seconds;
        return this;
    }

    /**
     * Sets for how long the browser keeps the cookie, to the second.
     */
    public CookieOptions maxAge(Duration duration) {
        this.maxAge = duration.toSeconds();
        return this;
    }

    /**
     * Sets when the browser forgets the cookie; browsers prefer {@code maxAge} where both are given.
     */
    public CookieOptions expires(Instant instant) {
        this.expires = instant;
        return this;
    }

    /**
     * Limits the cookie to URLs below a path; {@code /} unless given, {@code null} for the request's own. What a URL cannot
     * hold is percent-encoded.
     */
    public CookieOptions path(String path) {
        this.path = path;
        return this;
    }

    /**
     * Sends the cookie to this domain and its subdomains too; unless given, only to the host that set it. A leading dot and a
     * port are left out, and letters beyond ASCII are written as in DNS.
     */
    public CookieOptions domain(String domain) {
        this.domain = domain;
        return this;
    }

    /**
     * Sends the cookie over HTTPS only.
     */
    public CookieOptions secure(boolean secure) {
        this.secure = secure;
        return this;
    }

    /**
     * Hides the cookie from scripts.
     */
    public CookieOptions httponly(boolean httponly) {
        this.httponly = httponly;
        return this;
    }

    /**
     * Limits sending from other sites: {@code Strict}, {@code Lax} or {@code None}, in any case; {@code null} leaves it out.
     *
     * @throws IllegalArgumentException for any other word
     */
    public CookieOptions samesite(String samesite) {
        if (samesite == null) {
            this.samesite = null;
            return this;
        }
        String title = samesite.isEmpty() ? ""
                : samesite.substring(0, 1).toUpperCase(Locale.ROOT) + samesite.substring(1).toLowerCase(Locale.ROOT);
        switch (title) {
            case "Strict", "Lax", "None" -> this.samesite = title;
            default -> throw new IllegalArgumentException(
                    "SameSite '%s' is none of Strict, Lax and None.".formatted(samesite));
        }
        return this;
    }

    /**
     * Keeps the cookie apart for each top-level site; implies {@link #secure(boolean) secure}.
     */
    public CookieOptions partitioned(boolean partitioned) {
        this.partitioned = partitioned;
        return this;
    }
}
