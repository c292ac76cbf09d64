package io.quarkiverse.flask.runtime.internal.http;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.exceptions.RequestEntityTooLarge;
import io.quarkiverse.flask.runtime.internal.http.Delimiters.Delimiter;

/**
 * Splits {@code multipart/form-data} bodies as Werkzeug does: a malformed body is an empty form, text fields come into memory,
 * files stay where the body is.
 */
final class MultipartForm {

    private final Content content;
    private final FormLimits limits;
    private final Delimiters delimiters;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();
    private final List<Map.Entry<String, FileStorage>> files = new ArrayList<>();
    private int parts;

    private MultipartForm(Content content, String boundary, FormLimits limits) {
        this.content = content;
        this.limits = limits;
        this.delimiters = new Delimiters(content, boundary);
    }

    /**
     * Splits a body.
     *
     * @throws RequestEntityTooLarge if a text field, the headers of a part, or the number of parts exceeds its limit
     */
    static Form parse(ContentType type, Content body, FormLimits limits) {
        String boundary = type.parameters().getOrDefault("boundary", "");
        if (!boundary.isEmpty() && StandardCharsets.US_ASCII.newEncoder().canEncode(boundary)) {
            try {
                return new MultipartForm(body, boundary, limits).split();
            } catch (MalformedFormException | CharacterCodingException e) {
                // the form is empty
            }
        }
        return Form.EMPTY;
    }

    private Form split() throws MalformedFormException, CharacterCodingException {
        Delimiter delimiter = require(delimiters.next(0, false));
        while (!delimiter.last()) {
            long blank = endOfHeaders(delimiter.end());
            PartHeaders headers = PartHeaders.parse(content.slice(delimiter.end(), blank).bytes());
            if (++parts > limits.maxParts()) {
                throw new RequestEntityTooLarge("The form has more than %d parts.".formatted(limits.maxParts()));
            }
            long lineEnd = blank + delimiters.lineBreak(blank);
            Delimiter next = require(delimiters.next(lineEnd, true));
            long start = lineEnd + delimiters.lineBreak(lineEnd);
            add(headers, content.slice(start, Math.max(start, next.start())));
            delimiter = next;
        }
        return new Form(fields, files);
    }

    private static Delimiter require(Delimiter found) throws MalformedFormException {
        if (found == null) {
            throw new MalformedFormException();
        }
        return found;
    }

    /** Returns where the two line breaks are that end the headers; they have to be of one kind. */
    private long endOfHeaders(long from) throws MalformedFormException {
        for (long at = from; at < content.length(); at++) {
            if (at - from > limits.maxFieldSize()) {
                throw new RequestEntityTooLarge("The headers of a form's part are larger than %d bytes."
                        .formatted(limits.maxFieldSize()));
            }
            int lineBreak = delimiters.lineBreak(at);
            if (lineBreak == 1 && delimiters.at(at) == delimiters.at(at + 1)
                    || lineBreak == 2 && delimiters.at(at + 2) == '\r' && delimiters.at(at + 3) == '\n') {
                return at;
            }
        }
        throw new MalformedFormException();
    }

    /** A part without a name cannot be asked for. */
    private void add(PartHeaders headers, Content part) {
        boolean isFile = headers.filename() != null;
        if (!isFile && part.length() > limits.maxFieldSize()) {
            throw new RequestEntityTooLarge("The form field '%s' is larger than %d bytes.".formatted(headers.name(),
                    limits.maxFieldSize()));
        }
        if (headers.name() == null) {
            return;
        }
        if (isFile) {
            files.add(Map.entry(headers.name(), new UploadedFile(headers, part)));
        } else {
            fields.add(Map.entry(headers.name(), new String(part.bytes(), headers.charset())));
        }
    }
}
