package org.acme.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code Set-Cookie} header as far as it matters: a signed value counts by its payload, a date by being there.
 *
 * @param value the payload of a validly signed value, else the text of the value without its quotes
 * @param attributes by name in lower case
 */
record ReceivedCookie(Object value, Map<String, String> attributes) {

    ReceivedCookie {
        attributes = Map.copyOf(attributes);
    }

    /** Returns the cookies that an answer sets by their names; the last of a name counts. */
    static Map<String, ReceivedCookie> in(Answer answer, SignedCookie signed) {
        Map<String, ReceivedCookie> cookies = new LinkedHashMap<>();
        for (String line : answer.headers("set-cookie")) {
            String[] parts = line.split(";", -1);
            Map<String, String> attributes = new HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                String key = beforeEquals(parts[i]).toLowerCase(Locale.ROOT);
                attributes.put(key, key.equals("expires") ? "(date)" : afterEquals(parts[i]).toLowerCase(Locale.ROOT));
            }
            String value = afterEquals(parts[0]);
            Optional<Object> payload = signed.unsign(value);
            cookies.put(beforeEquals(parts[0]), new ReceivedCookie(payload.orElseGet(() -> unquoted(value)), attributes));
        }
        return cookies;
    }

    private static String beforeEquals(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0 ? pair : pair.substring(0, equals)).strip();
    }

    private static String afterEquals(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? "" : pair.substring(equals + 1).strip();
    }

    private static String unquoted(String value) {
        return value.replaceAll("^\"+|\"+$", "");
    }
}
