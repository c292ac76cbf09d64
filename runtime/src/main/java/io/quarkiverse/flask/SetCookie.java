package io.quarkiverse.flask;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.quarkiverse.flask.http.HttpDate;

/**
 * Writes {@code Set-Cookie} values the way Werkzeug does: quoting, octal escapes and the order of attributes.
 */
final class SetCookie {

    /** What a path may hold as it is beside letters and digits: {@code %}, too, since it may be quoted already. */
    private static final String PATH_MARKS = "-._~%!$&'()*+,/:=@";

    private SetCookie() {
    }

    static String of(String key, String value, CookieOptions options, Instant now) {
        StringBuilder out = new StringBuilder(64).append(checkedKey(key)).append('=').append(quoted(value));
        if (options.domain != null) {
            attribute(out, "Domain", domain(options.domain));
        }
        if (options.expires != null || options.maxAge != null) {
            attribute(out, "Expires", HttpDate.format(expires(options, now)));
        }
        if (options.maxAge != null) {
            attribute(out, "Max-Age", options.maxAge.toString());
        }
        if (options.secure || options.partitioned) {
            out.append("; Secure");
        }
        if (options.httponly) {
            out.append("; HttpOnly");
        }
        if (options.path != null) {
            attribute(out, "Path", path(options.path));
        }
        if (options.samesite != null) {
            attribute(out, "SameSite", options.samesite);
        }
        if (options.partitioned) {
            out.append("; Partitioned");
        }
        return out.toString();
    }

    private static Instant expires(CookieOptions options, Instant now) {
        return options.expires != null ? options.expires : now.plusSeconds(options.maxAge);
    }

    /** A cookie is for all ports, with or without a dot for all names below, and in ASCII. */
    private static String domain(String domain) {
        String host = domain.split(":", 2)[0];
        int start = 0;
        while (start < host.length() && host.charAt(start) == '.') {
            start++;
        }
        try {
            return IDN.toASCII(host.substring(start));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The cookie domain '%s' is not a host name: %s".formatted(domain, e.getMessage()),
                    e);
        }
    }

    private static String path(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PATH_MARKS.indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return out.toString();
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append("; ").append(name).append('=');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ';' || c < ' ') {
                throw new IllegalArgumentException("The cookie attribute %s=%s has a character that would end it."
                        .formatted(name, value));
            }
            out.append(c);
        }
    }

    private static String checkedKey(String key) {
        if (!Token.isOne(key)) {
            throw new IllegalArgumentException("'%s' is not a cookie name: use letters, digits, '-' and '_'.".formatted(key));
        }
        return key;
    }

    private static String quoted(String value) {
        boolean plain = true;
        for (int i = 0; plain && i < value.length(); i++) {
            plain = isPlain(value.charAt(i));
        }
        if (plain) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length() + 16).append('"');
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x7f && c != ',' && c != ';') {
                out.append((char) c);
            } else {
                out.append('\\').append((char) ('0' + (c >> 6))).append((char) ('0' + (c >> 3 & 7)))
                        .append((char) ('0' + (c & 7)));
            }
        }
        return out.append('"').toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
    }
}
