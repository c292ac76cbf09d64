package io.quarkiverse.flask.runtime.internal.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkiverse.flask.http.HttpDate;
import io.quarkiverse.flask.runtime.internal.http.Cookies;
import io.quarkiverse.flask.testing.TestCookie;

/**
 * The cookies of a client, as browsers keep them.
 */
final class CookieJar {

    private record Key(String domain, String path, String name) {
    }

    private final Map<Key, TestCookie> cookies = new LinkedHashMap<>();
    private final Clock clock;

    CookieJar(Clock clock) {
        this.clock = clock;
    }

    /** Keeps what a {@code Set-Cookie} header says; forgets what it says has expired. */
    void receive(String header, String host, String requestPath) {
        String[] parts = header.split(";");
        int equals = parts[0].indexOf('=');
        if (equals <= 0) {
            return;
        }
        String name = parts[0].substring(0, equals).strip();
        String value = parts[0].substring(equals + 1).strip();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            attributes.put(pair[0].strip().toLowerCase(Locale.ROOT), pair.length == 1 ? "" : pair[1].strip());
        }
        String domain = attributes.getOrDefault("domain", "").replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        boolean originOnly = domain.isEmpty();
        String path = attributes.getOrDefault("path", "").startsWith("/") ? attributes.get("path") : directory(requestPath);
        Instant expires = expires(attributes);
        String owner = originOnly ? withoutPort(host) : domain;
        Key key = new Key(owner, path, name);
        if (!originOnly && !belongs(withoutPort(host), domain)) {
            return;
        }
        if (expires != null && !expires.isAfter(clock.instant())) {
            cookies.remove(key);
        } else {
            cookies.put(key, new TestCookie(name, value, Cookies.unquote(value), owner, originOnly, path, expires,
                    attributes.containsKey("secure"), attributes.containsKey("httponly"), attributes.get("samesite")));
        }
    }

    private Instant expires(Map<String, String> attributes) {
        String maxAge = attributes.get("max-age");
        if (maxAge != null && maxAge.matches("-?\\d{1,18}")) {
            long seconds = Math.min(Long.parseLong(maxAge), Integer.MAX_VALUE);
            return seconds <= 0 ? Instant.EPOCH : clock.instant().plusSeconds(seconds);
        }
        return HttpDate.parse(attributes.get("expires"));
    }

    /** Returns the {@code Cookie} header for a request, or nothing; secure ones too, as Werkzeug's client does. */
    Optional<String> header(String host, String path) {
        Instant now = clock.instant();
        cookies.values().removeIf(cookie -> cookie.expires() != null && !cookie.expires().isAfter(now));
        String header = cookies.values().stream().filter(cookie -> goesTo(cookie, withoutPort(host), path))
                .map(cookie -> cookie.name() + "=" + cookie.value()).collect(Collectors.joining("; "));
        return header.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    private static boolean goesTo(TestCookie cookie, String host, String path) {
        boolean sameHost = cookie.originOnly() ? host.equals(cookie.domain()) : belongs(host, cookie.domain());
        boolean below = path.equals(cookie.path()) || path.startsWith(cookie.path())
                && (cookie.path().endsWith("/") || path.charAt(cookie.path().length()) == '/');
        return sameHost && below;
    }

    Optional<TestCookie> get(String name, String domain, String path) {
        return Optional.ofNullable(cookies.get(new Key(domain, path, name)));
    }

    void remove(String name, String domain, String path) {
        cookies.remove(new Key(domain, path, name));
    }

    private static boolean belongs(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return (colon < 0 || host.endsWith("]") ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }
}
