package org.acme.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A recorded request and how its answer is compared.
 *
 * @param line the method and the raw request target, {@code GET //about}
 * @param headers what the request sends beside the usual headers
 * @param form the fields of a URL-encoded body; null unless the request has one
 * @param json a JSON body; null unless the request has one
 * @param multipart the parts of a multipart body; null unless the request has one
 * @param body any other body, one byte a character; null unless the request has one
 * @param compare which part of the answer's body matters
 * @param ignoredHeaders the headers of the answer that do not matter, in lower case
 * @param exactHeaders the headers of the answer whose every line must be the same to the letter, in lower case
 */
record Step(
        @JsonProperty("do") String line,
        Map<String, String> headers,
        Map<String, List<String>> form,
        JsonNode json,
        List<Part> multipart,
        String body,
        Comparison compare,
        @JsonProperty("ignore_headers") Set<String> ignoredHeaders,
        @JsonProperty("exact_headers") Set<String> exactHeaders) {

    enum Comparison {
        BODY,
        EXACT,
        TITLE,
        IGNORE
    }

    /** A part of a multipart body; the file name and the type may be null. */
    record Part(String name, String filename, String type, String content) {
    }

    Step {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        form = form == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(form));
        multipart = multipart == null ? null : List.copyOf(multipart);
        compare = compare == null ? Comparison.BODY : compare;
        ignoredHeaders = ignoredHeaders == null ? Set.of() : Set.copyOf(ignoredHeaders);
        exactHeaders = exactHeaders == null ? Set.of() : Set.copyOf(exactHeaders);
    }

    static Step of(String line) {
        return new Step(line, null, null, null, null, null, null, null, null);
    }

    Step comparing(Comparison comparison) {
        return new Step(line, headers, form, json, multipart, body, comparison, ignoredHeaders, exactHeaders);
    }

    Step ignoring(String header) {
        return new Step(line, headers, form, json, multipart, body, compare, Set.of(header), exactHeaders);
    }

    Step exactly(String header) {
        return new Step(line, headers, form, json, multipart, body, compare, ignoredHeaders, Set.of(header));
    }

    String method() {
        return line.substring(0, line.indexOf(' '));
    }

    String target() {
        return line.substring(line.indexOf(' ') + 1);
    }
}
