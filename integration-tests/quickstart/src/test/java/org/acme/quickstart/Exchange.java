package org.acme.quickstart;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request and the answer that Flask 3.1.3 gave to it.
 */
record Exchange(Step step, Answer want) {

    /** A request. The body is at most one of the last four. */
    record Step(String request, Map<String, String> headers, List<String> ignoredHeaders, String compare,
            Map<String, String> form, Object json, List<Map<String, String>> multipart, String body) {

        String method() {
            return request.substring(0, request.indexOf(' '));
        }

        String target() {
            return request.substring(request.indexOf(' ') + 1);
        }
    }

    /** An answer; header names are in lower case. */
    record Answer(int status, List<Map.Entry<String, String>> headers, String body) {

        /** The values of a header joined, or {@code null}. */
        String header(String name) {
            List<String> values = headers(name);
            return values.isEmpty() ? null : String.join(", ", values);
        }

        List<String> headers(String name) {
            return headers.stream().filter(header -> header.getKey().equals(name)).map(Map.Entry::getValue)
                    .filter(Objects::nonNull).toList();
        }
    }
}
