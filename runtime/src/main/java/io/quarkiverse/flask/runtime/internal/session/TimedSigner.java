package io.quarkiverse.flask.runtime.internal.session;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs text with a time as itsdangerous does for Flask: {@code text.time.signature}, HMAC-SHA1 with a key derived for the
 * salt.
 * <p>
 * The newest key signs, any key verifies, and comparing takes the same time whatever differs.
 */
final class TimedSigner {

    private static final String ALGORITHM = "HmacSHA1";
    private static final byte[] SALT = "cookie-session".getBytes(StandardCharsets.UTF_8);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final List<SecretKeySpec> derivedKeys;
    private final Clock clock;

    /**
     * @param keys the key that signs first, then those that only verify
     */
    TimedSigner(List<String> keys, Clock clock) {
        this.clock = clock;
        List<SecretKeySpec> derived = new ArrayList<>();
        for (String key : keys) {
            SecretKeySpec secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
            derived.add(new SecretKeySpec(hmac(secret, SALT), ALGORITHM));
        }
        this.derivedKeys = List.copyOf(derived);
    }

    String sign(String text) {
        byte[] seconds = BigInteger.valueOf(clock.instant().getEpochSecond()).toByteArray();
        int start = seconds.length > 1 && seconds[0] == 0 ? 1 : 0;
        String signed = text + "." + ENCODER.encodeToString(Arrays.copyOfRange(seconds, start, seconds.length));
        return signed + "." + signature(derivedKeys.get(0), signed);
    }

    /** Returns the text if it was signed with any key and not longer ago than that. */
    Optional<String> unsign(String signed, Duration maxAge) {
        int signatureAt = signed.lastIndexOf('.');
        int timeAt = signatureAt < 0 ? -1 : signed.lastIndexOf('.', signatureAt - 1);
        if (timeAt < 0) {
            return Optional.empty();
        }
        String payload = signed.substring(0, signatureAt);
        byte[] given = decode(signed.substring(signatureAt + 1));
        if (given == null || derivedKeys.stream().noneMatch(key -> MessageDigest.isEqual(bytes(key, payload), given))) {
            return Optional.empty();
        }
        byte[] time = decode(signed.substring(timeAt + 1, signatureAt));
        if (time == null || time.length > Long.BYTES) {
            return Optional.empty();
        }
        long age = clock.instant().getEpochSecond() - new BigInteger(1, time).longValue();
        return age < 0 || age > maxAge.toSeconds() ? Optional.empty() : Optional.of(signed.substring(0, timeAt));
    }

    private static String signature(SecretKeySpec key, String text) {
        return ENCODER.encodeToString(bytes(key, text));
    }

    private static byte[] bytes(SecretKeySpec key, String text) {
        return hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A signature has one spelling: bits that no byte uses must be zero, so that no changed cookie is accepted. */
    private static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return ENCODER.encodeToString(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HMAC-SHA1", e);
        }
    }
}
