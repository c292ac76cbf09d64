package io.quarkiverse.flask.runtime.internal.routing;

import java.nio.charset.StandardCharsets;

/**
 * Decodes the path of a request, once: percent escapes as UTF-8, malformed ones replaced by U+FFFD, {@code +} as it is.
 */
public final class PathDecoder {

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
        return new String(in, 0, length, StandardCharsets.UTF_8);
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
