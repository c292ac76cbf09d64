package io.quarkiverse.flask.runtime.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code Cookie} header, read as leniently as Werkzeug reads it: a name alone has an empty value, and what has
 * no name is skipped.
 */
public final class Cookies {

    private Cookies() {
    }

    static List<Map.Entry<String, String>> parse(String header) {
        if (header == null || header.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<String, String>> cookies = new ArrayList<>();
        for (String part : header.split(";")) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            if (!name.isEmpty()) {
                cookies.add(Map.entry(name, equals < 0 ? "" : unquote(part.substring(equals + 1).strip())));
            }
        }
        return cookies;
    }

    /** Takes the quotes and escapes off a value, if it has any. */
    public static String unquote(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        byte[] in = value.substring(1, value.length() - 1).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '\\' || i + 1 == in.length) {
                out.write(in[i]);
            } else if (isOctal(in, i + 1)) {
                out.write((in[i + 1] - '0') << 6 | (in[i + 2] - '0') << 3 | in[i + 3] - '0');
                i += 3;
            } else {
                out.write(in[++i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean isOctal(byte[] in, int at) {
        return at + 2 < in.length && in[at] >= '0' && in[at] <= '3' && in[at + 1] >= '0' && in[at + 1] <= '7'
                && in[at + 2] >= '0' && in[at + 2] <= '7';
    }
}
