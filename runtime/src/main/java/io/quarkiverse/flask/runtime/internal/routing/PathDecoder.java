package io.quarkiverse.flask.runtime.internal.routing;

import java.nio.charset.StandardCharsets;

/**
 * Decodes the path of a request, once: percent escapes as UTF-8, malformed ones replaced by U+FFFD, {@code +} as it is.
 */
public final class PathDecoder {

    private static final int SURROGATE_LEAD = 0xed;
    private static final int FIRST_SURROGATE = 0xa0;
    private static final byte NEVER_VALID = (byte) 0xff;

    private PathDecoder() {
    }

    /** Decodes a path; one without escapes comes back as it is. */
    public static String decode(String path) {
        int first = path.indexOf('%');
        if (first < 0) {
            return path;
        }
        byte[] in = path.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int value = in[i] == '%' ? escape(in, i + 1) : -1;
            if (value >= 0) {
                in[length++] = (byte) value;
                i += 2;
            } else {
                in[length++] = in[i];
            }
        }
        spoilSurrogates(in, length);
        return new String(in, 0, length, StandardCharsets.UTF_8);
    }

    /** Each byte of an encoded surrogate is malformed by itself, as the standard wants it; Java takes two of them as one. */
    private static void spoilSurrogates(byte[] in, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if ((in[i] & 0xff) == SURROGATE_LEAD && (in[i + 1] & 0xff) >= FIRST_SURROGATE) {
                in[i] = NEVER_VALID;
            }
        }
    }

    private static int escape(byte[] in, int at) {
        if (at + 1 >= in.length) {
            return -1;
        }
        int high = Character.digit(in[at], 16);
        int low = Character.digit(in[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
