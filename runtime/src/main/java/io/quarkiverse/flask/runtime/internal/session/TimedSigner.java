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
        Signed parts = Signed.of(signed);
        if (parts == null || key(parts) < 0 || parts.seconds() == null) {
            return Optional.empty();
        }
        long age = age(parts);
        return age < 0 || age > maxAge.toSeconds() ? Optional.empty() : Optional.of(parts.text());
    }

    /** Returns which key has signed it: 0 for the one that signs, more for those that only verify, -1 for none of them. */
    int key(Signed parts) {
        byte[] given = decode(parts.signature());
        for (int i = 0; given != null && i < derivedKeys.size(); i++) {
            if (MessageDigest.isEqual(bytes(derivedKeys.get(i), parts.payload()), given)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns how many seconds ago it was signed, if that was a time; less than 0 if it is still to come. */
    long age(Signed parts) {
        return clock.instant().getEpochSecond() - parts.seconds();
    }

    /**
     * A signed text, taken apart; nothing of it is verified.
     *
     * @param payload what was signed: the text and the time
     * @param text the text
     * @param seconds when it was signed, in seconds since 1970, {@code null} if it does not say
     */
    record Signed(String payload, String text, Long seconds, String signature) {

        /** Takes a text apart; {@code null} if it has not got all parts. */
        static Signed of(String signed) {
            int signatureAt = signed.lastIndexOf('.');
            int timeAt = signatureAt < 0 ? -1 : signed.lastIndexOf('.', signatureAt - 1);
            if (timeAt < 0) {
                return null;
            }
            byte[] time = decode(signed.substring(timeAt + 1, signatureAt));
            Long seconds = time == null || time.length > Long.BYTES ? null : (Long) new BigInteger(1, time).longValue();
            return new Signed(signed.substring(0, signatureAt), signed.substring(0, timeAt), seconds,
                    signed.substring(signatureAt + 1));
        }
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
