package io.quarkiverse.flask.runtime.internal.debug.values;

import java.nio.CharBuffer;
import java.security.PrivateKey;

import javax.crypto.SecretKey;

import io.quarkiverse.flask.Markup;

/**
 * Writes values that hold nothing: literals, names, bytes.
 */
final class Leaves {

    private static final int BYTES = 32;

    private Leaves() {
    }

    /** Returns whether a value is a text whose code is known. */
    static boolean isText(Object value) {
        return value instanceof CharSequence && (value instanceof Markup || Kind.isJdk(value.getClass()));
    }

    /** Returns the text of such a value, or {@code null} for others. */
    static String text(Object value, int max) {
        if (value == null || value instanceof Boolean || isPrimitiveNumber(value)) {
            return String.valueOf(value);
        }
        if (value instanceof Character character) {
            return Escaped.quoted(character.toString(), '\'', max, "");
        }
        if (isText(value)) {
            return literal((CharSequence) value, max);
        }
        if (value instanceof char[] characters) {
            return literal(CharBuffer.wrap(characters), max);
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes, max);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Class<?> type) {
            return Escaped.line(type.getTypeName(), max);
        }
        return value instanceof SecretKey || value instanceof PrivateKey ? Secrets.MASK : null;
    }

    private static boolean isPrimitiveNumber(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Double || value instanceof Float
                || value instanceof Short || value instanceof Byte;
    }

    private static String literal(CharSequence text, int max) {
        return Escaped.quoted(SecretTexts.mask(Secrets.withoutUserInfo(LongText.start(text))), '"', max,
                " (" + Plural.of(text.length(), "character") + ")");
    }

    private static String bytes(byte[] bytes, int max) {
        StringBuilder text = new StringBuilder(Plural.of(bytes.length, "byte"));
        int shown = Math.min(bytes.length, Math.min(BYTES, max / 3));
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? ": " : " ").append("%02x".formatted(bytes[i]));
        }
        return text.append(shown < bytes.length ? " …" : "").toString();
    }
}
