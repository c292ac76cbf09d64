package io.quarkiverse.flask.runtime.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header of a value and parameters, {@code form-data; name="a"; filename*=UTF-8''b}: what is no valid parameter is skipped,
 * as in Werkzeug's {@code parse_options_header}.
 *
 * @param value what stands before the first semicolon
 * @param parameters by name in lower case, unquoted
 */
record OptionsHeader(String value, Map<String, String> parameters) {

    private static final String TOKEN = "[\\w!#$%&'*+\\-.^`|~]";
    private static final Pattern PARAMETER = Pattern.compile("(" + TOKEN + "++)=(" + TOKEN + "*+)");
    private static final Pattern EXTENDED = Pattern.compile("(" + TOKEN.replace("'", "") + "*+)'" + TOKEN.replace("'", "")
            + "*+'(" + TOKEN + "+)");
    private static final Pattern CONTINUED = Pattern.compile("(.*?)\\*\\d+");

    /** Takes a header apart. */
    static OptionsHeader parse(String header) {
        int semicolon = header.indexOf(';');
        if (semicolon < 0) {
            return new OptionsHeader(header.strip(), Map.of());
        }
        String value = header.substring(0, semicolon).strip();
        return new OptionsHeader(value, value.isEmpty() ? Map.of() : parameters(header, semicolon + 1));
    }

    /** Returns the charset of that name, or {@code null} for all that clients have no reason to send. */
    static Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> StandardCharsets.UTF_8;
            case "ascii", "us-ascii" -> StandardCharsets.US_ASCII;
            case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            default -> null;
        };
    }

    private static Map<String, String> parameters(String header, int start) {
        Map<String, StringBuilder> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        Charset continued = null;
        for (int at = start; at > 0; at = header.indexOf(';', at) + 1) {
            while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
                at++;
            }
            if (!matcher.region(at, header.length()).lookingAt()) {
                continue;
            }
            at = matcher.end();
            int end = matcher.group(2).isEmpty() ? endOfQuoted(header, at) : at;
            if (end > matcher.start(2)) {
                continued = add(parameters, matcher.group(1).toLowerCase(Locale.ROOT),
                        header.substring(matcher.start(2), end), continued);
                at = end;
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }

    /** Returns where a quoted string ends, or where it starts if there is none, or none that ends. */
    private static int endOfQuoted(String header, int start) {
        if (start == header.length() || header.charAt(start) != '"') {
            return start;
        }
        for (int at = start + 1; at < header.length(); at++) {
            if (header.charAt(at) == '"') {
                return at + 1;
            }
            boolean escapes = header.charAt(at) == '\\' && at + 1 < header.length();
            if (escapes && (header.charAt(at + 1) == '\\' || header.charAt(at + 1) == '"')) {
                at++;
            }
        }
        return start;
    }

    /** Adds one parameter and returns the charset that its continuations have. */
    private static Charset add(Map<String, StringBuilder> parameters, String key, String raw, Charset continued) {
        String name = key;
        String text = raw;
        Charset charset = continued;
        if (key.endsWith("*")) {
            name = key.substring(0, key.length() - 1);
            Matcher extended = EXTENDED.matcher(raw);
            boolean named = extended.lookingAt();
            boolean declared = named && !extended.group(1).isEmpty();
            Charset own = declared ? charset(extended.group(1)) : continued;
            text = named ? extended.group(2) : raw;
            if (own != null) {
                text = unescape(text, own);
                charset = own;
            }
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).replace("\\\\", "\\").replace("\\\"", "\"").replace("%22", "\"");
        }
        Matcher part = CONTINUED.matcher(name);
        if (part.matches()) {
            parameters.computeIfAbsent(part.group(1), missing -> new StringBuilder()).append(text);
        } else {
            parameters.put(name, new StringBuilder(text));
        }
        return charset;
    }

    private static String unescape(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(charset);
    }
}
