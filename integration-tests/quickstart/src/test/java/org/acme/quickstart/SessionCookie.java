package org.acme.quickstart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads session cookies the way Flask does, written independently of the library.
 */
final class SessionCookie {

    private static final String SECRET = "golden-secret-key";

    private SessionCookie() {
    }

    /** The values of a cookie whose signature is valid. */
    static Optional<JsonNode> payload(String cookie) {
        int signatureAt = cookie.lastIndexOf('.');
        int timeAt = cookie.lastIndexOf('.', signatureAt - 1);
        if (timeAt < 0) {
            return Optional.empty();
        }
        try {
            byte[] key = hmac(SECRET.getBytes(StandardCharsets.UTF_8), "cookie-session");
            byte[] good = hmac(key, cookie.substring(0, signatureAt));
            if (!Arrays.equals(good, decode(cookie.substring(signatureAt + 1)))) {
                return Optional.empty();
            }
            String payload = cookie.substring(0, timeAt);
            byte[] raw = decode(payload.startsWith(".") ? payload.substring(1) : payload);
            ObjectMapper json = new ObjectMapper();
            return Optional.of(payload.startsWith(".")
                    ? json.readTree(new InflaterInputStream(new ByteArrayInputStream(raw)))
                    : json.readTree(raw));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
