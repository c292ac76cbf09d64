package io.quarkiverse.flask;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The directives of a response's {@code Cache-Control} header: Werkzeug's {@code ResponseCacheControl}.
 *
 * @since 1.0
 */
public final class CacheControl {

    private final Map<String, String> directives = new LinkedHashMap<>();

    CacheControl(String header) {
        if (header != null) {
            for (String part : header.split(",")) {
                int equals = part.indexOf('=');
                if (!part.isBlank()) {
                    directives.put((equals < 0 ? part : part.substring(0, equals)).trim(),
                            equals < 0 ? "" : part.substring(equals + 1).trim());
                }
            }
        }
    }

    /**
     * Sets {@code max-age} in seconds.
     */
    public CacheControl maxAge(int seconds) {
        directives.put("max-age", Integer.toString(seconds));
        return this;
    }

    /**
     * Sets {@code max-age} to the second.
     */
    public CacheControl maxAge(Duration duration) {
        directives.put("max-age", Long.toString(duration.toSeconds()));
        return this;
    }

    /**
     * Sets {@code s-maxage}, the age for shared caches, in seconds.
     */
    public CacheControl sMaxAge(int seconds) {
        directives.put("s-maxage", Integer.toString(seconds));
        return this;
    }

    /**
     * Adds or removes {@code public}.
     */
    public CacheControl setPublic(boolean value) {
        return flag("public", value);
    }

    /**
     * Adds or removes {@code private}.
     */
    public CacheControl setPrivate(boolean value) {
        return flag("private", value);
    }

    /**
     * Adds or removes {@code no-cache}.
     */
    public CacheControl noCache(boolean value) {
        return flag("no-cache", value);
    }

    /**
     * Adds or removes {@code no-store}.
     */
    public CacheControl noStore(boolean value) {
        return flag("no-store", value);
    }

    /**
     * Adds or removes {@code must-revalidate}.
     */
    public CacheControl mustRevalidate(boolean value) {
        return flag("must-revalidate", value);
    }

    /**
     * Adds or removes {@code immutable}.
     */
    public CacheControl immutable(boolean value) {
        return flag("immutable", value);
    }

    private CacheControl flag(String name, boolean value) {
        if (value) {
            directives.put(name, "");
        } else {
            directives.remove(name);
        }
        return this;
    }

    @Override
    public String toString() {
        StringJoiner out = new StringJoiner(", ");
        directives.forEach((name, value) -> out.add(value.isEmpty() ? name : name + "=" + value));
        return out.toString();
    }
}
