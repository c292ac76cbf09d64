package org.acme.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads session cookies as Flask signs them, with itsdangerous' {@code URLSafeTimedSerializer}: written from the format
 * alone, so that it shares no mistake with the application under test.
 */
final class SignedCookie {

    private static final String SALT = "cookie-session";

    private final String secret;

    SignedCookie(String secret) {
        this.secret = secret;
    }

    /** Returns the JSON value inside a cookie as {@link JsonValues} represents it; empty unless the signature is good. */
    Optional<Object> unsign(String cookie) {
        int stampDot = cookie.lastIndexOf('.', cookie.lastIndexOf('.') - 1);
        int signatureDot = cookie.lastIndexOf('.');
        if (stampDot < 0) {
            return Optional.empty();
        }
        try {
            byte[] key = hmac(secret.getBytes(UTF_8), SALT);
            byte[] good = hmac(key, cookie.substring(0, signatureDot));
            byte[] signature = Base64.getUrlDecoder().decode(cookie.substring(signatureDot + 1));
            if (!MessageDigest.isEqual(signature, good)) {
                return Optional.empty();
            }
            return JsonValues.parse(new String(payload(cookie.substring(0, stampDot)), UTF_8));
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty(); // not Base64, or not deflated: not a signed cookie
        }
    }

    private static byte[] payload(String encoded) throws IOException {
        boolean deflated = encoded.startsWith(".");
        byte[] raw = Base64.getUrlDecoder().decode(deflated ? encoded.substring(1) : encoded);
        return deflated ? new InflaterInputStream(new ByteArrayInputStream(raw)).readAllBytes() : raw;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }
}
