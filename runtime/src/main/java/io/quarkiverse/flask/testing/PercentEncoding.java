package io.quarkiverse.flask.testing;

import java.nio.charset.StandardCharsets;

/**
 * Writes what a person types as a URL: characters that URLs do not have are encoded, and escapes stay as they are.
 */
final class PercentEncoding {

    private static final String PATH = "-._~!$&'()*+,;=:@/%";

    private PercentEncoding() {
    }

    static String path(String text) {
        return encoded(text, PATH);
    }

    static String query(String text) {
        return encoded(text, PATH + "?[]");
    }

    /** Writes a name or value of a query. */
    static String value(String text) {
        return encoded(text.replace("%", "%25"), "-._~!$'()*,/:;?@% ").replace(' ', '+');
    }

    private static String encoded(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append("%%%02X".formatted((int) c));
            }
        }
        return out.toString();
    }
}
