package io.quarkiverse.flask.runtime.internal.redis;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The ids of sessions: 32 random bytes, which nobody guesses, as 43 characters that a cookie and a key can hold.
 */
final class SessionId {

    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionId() {
    }

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Tells whether a text may be an id: others are never asked for. */
    static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9' || c == '-' || c == '_');
    }
}
