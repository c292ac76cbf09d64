package io.quarkiverse.flask.runtime.internal.debug.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps once it has entered the PIN: the time, signed. Another PIN or another start of dev mode makes it
 * worthless.
 */
final class PinCookie {

    static final Duration LIFETIME = Duration.ofDays(7);
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,11})\\.([A-Za-z0-9_-]{43})");

    private final byte[] key;
    private final Pin pin;
    private final Clock clock;

    PinCookie(byte[] key, Pin pin, Clock clock) {
        this.key = key;
        this.pin = pin;
        this.clock = clock;
    }

    /** Returns the value of a cookie for who has just entered the PIN. */
    String make() {
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        return seconds + "." + signature(seconds);
    }

    /** Tells whether this is a cookie that was made here, not longer ago than it lasts. */
    boolean accepts(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches() || !MessageDigest.isEqual(bytes(signature(form.group(1))), bytes(form.group(2)))) {
            return false;
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(form.group(1));
        return age >= 0 && age <= LIFETIME.toSeconds();
    }

    private String signature(String seconds) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(seconds + "|" + pin.digits())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
