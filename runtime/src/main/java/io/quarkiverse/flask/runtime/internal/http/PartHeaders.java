package io.quarkiverse.flask.runtime.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.MultiDict;

/**
 * The headers of one part of a multipart body.
 *
 * @param all names and values in order
 * @param name the field's name, or {@code null}
 * @param filename the file's name as the client gave it, {@code null} if the part is a text field
 */
record PartHeaders(MultiDict<String> all, String name, String filename) {

    /**
     * Reads the headers.
     *
     * @throws CharacterCodingException if they are not UTF-8
     * @throws MalformedFormException if there is no Content-Disposition
     */
    static PartHeaders parse(byte[] bytes) throws CharacterCodingException, MalformedFormException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line : text.replaceAll("(?:\r\n|\n|\r)[ \t]", " ").split("\r\n|\n|\r")) {
            if (!line.isBlank()) {
                int colon = line.indexOf(':');
                headers.add(Map.entry((colon < 0 ? line : line.substring(0, colon)).strip(),
                        colon < 0 ? "" : line.substring(colon + 1).strip()));
            }
        }
        MultiDict<String> all = MultiDict.ignoringCase(headers);
        String disposition = all.get("Content-Disposition");
        if (disposition == null) {
            throw new MalformedFormException();
        }
        Map<String, String> parameters = OptionsHeader.parse(disposition).parameters();
        return new PartHeaders(all, parameters.get("name"), parameters.get("filename"));
    }

    Charset charset() {
        String contentType = all.get("Content-Type");
        String name = contentType == null ? "" : OptionsHeader.parse(contentType).parameters().getOrDefault("charset", "");
        Charset charset = OptionsHeader.charset(name);
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }
}
