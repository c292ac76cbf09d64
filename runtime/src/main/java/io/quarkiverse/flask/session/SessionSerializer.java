package io.quarkiverse.flask.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Signs sessions with the secret key and reads them again, in Flask's format: what
 * {@code SecureCookieSessionInterface.get_signing_serializer} returns. It can be injected.
 *
 * @since 1.0
 */
public interface SessionSerializer {

    /**
     * Tells whether there is a secret key.
     */
    boolean hasKey();

    /**
     * Signs values and the time, with the newest key.
     *
     * @param values what {@link io.quarkiverse.flask.Session} may hold
     * @return ASCII text that a cookie can hold
     * @throws IllegalArgumentException if a session cannot hold one of the values
     * @throws IllegalStateException without a secret key
     */
    String dumps(Map<String, ?> values);

    /**
     * Reads what was signed with the secret key or one of its fallbacks.
     *
     * @param maxAge how long ago it may have been signed, to the second
     * @return the values; empty if the text is not ours, was changed, or is too old
     */
    Optional<Map<String, Object>> loads(String text, Duration maxAge);
}
