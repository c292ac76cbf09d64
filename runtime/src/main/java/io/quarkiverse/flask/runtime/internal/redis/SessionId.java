package io.quarkiverse.flask.runtime.internal.redis;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The ids of sessions: 48 random bytes, which nobody guesses, as 64 characters that a cookie and a key can hold.
 * <p>
 * The first 16 characters stay when a session gets another id: in a cluster they alone say where it is kept, so that it can be
 * renamed there. The others are new.
 */
final class SessionId {

    private static final int PLACE_BYTES = 12;
    private static final int PLACE = 16;
    private static final int SECRET_BYTES = 36;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionId() {
    }

    /** Returns the id of a session that begins. */
    static String next() {
        return random(PLACE_BYTES) + random(SECRET_BYTES);
    }

    /** Returns another id for a session. */
    static String after(String former) {
        return former.substring(0, PLACE) + random(SECRET_BYTES);
    }

    /** Tells whether a text may be an id: others are never asked for. */
    static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns the key that a session is kept at. */
    static String key(String prefix, String id) {
        return "%s{%s}%s".formatted(prefix, id.substring(0, PLACE), id.substring(PLACE));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
