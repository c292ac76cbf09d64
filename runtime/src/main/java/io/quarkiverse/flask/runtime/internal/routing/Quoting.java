package io.quarkiverse.flask.runtime.internal.routing;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Percent-encoding with Werkzeug's sets of characters that stay.
 */
public final class Quoting {

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~";
    private static final BitSet PATH = set("!$&'()*+,/:;=@");
    private static final BitSet QUERY = set("!$'()*,/:;?@");
    private static final BitSet ANCHOR = set("%!#$&'()*+,/:;=?@");
    private static final BitSet IRI = set("%!#$&'()*+,/:;=?@[]");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Quoting() {
    }

    /** Encodes a path; slashes stay. */
    public static String path(String text) {
        return quote(text, PATH, false);
    }

    /** Drops all slashes at the start but one; an empty path, the root without its slash, stays empty. */
    static String withOneLeadingSlash(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return start == 1 || path.isEmpty() ? path : "/" + path.substring(start);
    }

    static String query(String text) {
        return quote(text, QUERY, true);
    }

    static String anchor(String text) {
        return quote(text, ANCHOR, false);
    }

    static String iri(String text) {
        return quote(text, IRI, false);
    }

    private static BitSet set(String safe) {
        BitSet set = new BitSet(128);
        for (char c : (UNRESERVED + safe).toCharArray()) {
            set.set(c);
        }
        return set;
    }

    private static String quote(String text, BitSet safe, boolean plusForSpace) {
        int i = 0;
        while (i < text.length() && safe.get(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (byte b : text.substring(i).getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (safe.get(c)) {
                out.append((char) c);
            } else if (c == ' ' && plusForSpace) {
                out.append('+');
            } else {
                out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return out.toString();
    }
}
