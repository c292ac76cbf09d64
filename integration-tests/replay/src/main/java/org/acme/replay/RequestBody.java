package org.acme.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The body that a step sends, with the content type that announces it unless the step names another (null: none).
 */
record RequestBody(String contentType, byte[] content) {

    private static final String BOUNDARY = "recorded-part-boundary";
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Returns the body of a step; empty if it has none. */
    static Optional<RequestBody> of(Step step) {
        if (step.form() != null) {
            return Optional.of(new RequestBody("application/x-www-form-urlencoded", form(step)));
        }
        if (step.json() != null) {
            return Optional.of(new RequestBody("application/json", json(step.json())));
        }
        if (step.multipart() != null) {
            return Optional.of(new RequestBody("multipart/form-data; boundary=" + BOUNDARY, multipart(step)));
        }
        return Optional.ofNullable(step.body()).map(body -> new RequestBody(null, body.getBytes(ISO_8859_1)));
    }

    private static byte[] form(Step step) {
        return step.form().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> quoted(field.getKey()) + "=" + quoted(value)))
                .collect(joining("&")).getBytes(ISO_8859_1);
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static byte[] multipart(Step step) {
        StringBuilder body = new StringBuilder();
        for (Step.Part part : step.multipart()) {
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(part.name())
                    .append('"');
            if (part.filename() != null) {
                body.append("; filename=\"").append(part.filename()).append('"');
            }
            if (part.type() != null) {
                body.append("\r\nContent-Type: ").append(part.type());
            }
            body.append("\r\n\r\n").append(part.content()).append("\r\n");
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString().getBytes(UTF_8);
    }

    /** Writes JSON with the spaces that the recorded requests had: an answer tells its request's length. */
    private static byte[] json(JsonNode value) {
        try {
            return MAPPER.writer(new SpacedOut()).writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SpacedOut extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
            out.writeRaw(", ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(", ");
        }
    }
}
