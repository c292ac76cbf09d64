package org.acme.replay;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a server answered: every header line in order, and the body as text (as Base64 where it is not UTF-8).
 */
@JsonIgnoreProperties("encoding")
record Answer(int status, List<Header> headers, String body) {

    Answer {
        headers = List.copyOf(headers);
    }

    static Answer of(int status, List<Header> headers, byte[] body) {
        return new Answer(status, headers, text(body));
    }

    /** Returns all lines of a header as one value, as HTTP lets a recipient combine them. */
    Optional<String> header(String name) {
        return headers(name).isEmpty() ? Optional.empty()
                : Optional.of(headers(name).stream().collect(joining(", ")));
    }

    List<String> headers(String name) {
        return headers.stream().filter(header -> header.name().equals(name)).map(Header::value).toList();
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(body);
        }
    }
}
