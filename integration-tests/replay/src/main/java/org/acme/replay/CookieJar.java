package org.acme.replay;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps cookies between the exchanges of a group by name alone: domains and paths do not matter here.
 */
final class CookieJar {

    private static final Pattern EXPIRED = Pattern.compile("(?i)max-age=0\\b|expires=thu, 01[ -]jan[ -]1970");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    void keepFrom(Answer answer) {
        for (String line : answer.headers("set-cookie")) {
            String pair = line.split(";", 2)[0];
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (EXPIRED.matcher(line).find()) {
                cookies.remove(name);
            } else {
                cookies.put(name, equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
    }

    /** Returns the value of the {@code Cookie} header to send; empty if there is no cookie. */
    Optional<String> header() {
        return cookies.isEmpty() ? Optional.empty()
                : Optional.of(cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(joining("; ")));
    }
}
