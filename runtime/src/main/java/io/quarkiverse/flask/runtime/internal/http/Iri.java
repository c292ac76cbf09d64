package io.quarkiverse.flask.runtime.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * URLs as people read them: Werkzeug's {@code get_current_url}. Only what would end a part of the URL stays percent-encoded,
 * and
 * what nobody can see.
 */
final class Iri {

    private static final String PLAIN = "_.-~!$&'()*+,/:;=@%";

    private Iri() {
    }

    /** Shows a path that is decoded already. */
    static String path(String decoded) {
        return shown(quoted(decoded, PLAIN), "/?#");
    }

    /** Shows a query as it was sent. */
    static String query(String raw) {
        return shown(quoted(raw, PLAIN + "?"), "&=+#");
    }

    private static String quoted(String text, String plain) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append("%%%02X".formatted((int) c));
            }
        }
        return out.toString();
    }

    /** Decodes all escapes but those of characters that mean something; bytes that are no UTF-8 stay escaped. */
    private static String shown(String uri, String meaningful) {
        if (uri.indexOf('%') < 0) {
            return uri;
        }
        StringBuilder out = new StringBuilder(uri.length());
        for (int i = 0; i < uri.length();) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int end = i;
            for (int b = escaped(uri, end); b >= 0 && !staysEscaped(b, meaningful); b = escaped(uri, end)) {
                bytes.write(b);
                end += 3;
            }
            if (end == i) {
                end = escaped(uri, i) < 0 ? i + 1 : i + 3;
                out.append(uri, i, end);
            } else {
                out.append(UrlEncoded.utf8OrPercent(ByteBuffer.wrap(bytes.toByteArray())));
            }
            i = end;
        }
        return out.toString();
    }

    private static boolean staysEscaped(int b, String meaningful) {
        return b <= ' ' || b == '%' || b == 0x7f || meaningful.indexOf(b) >= 0;
    }

    /** Returns the byte that an escape stands for, or -1 if there is none at this place. */
    private static int escaped(String uri, int at) {
        if (at + 2 >= uri.length() || uri.charAt(at) != '%') {
            return -1;
        }
        int high = Character.digit(uri.charAt(at + 1), 16);
        int low = Character.digit(uri.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
