package org.acme.operations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the spans of an exported message: OpenTelemetry's protocol, as protocol buffers.
 */
final class Spans {

    private static final int SPANS_OF_RESOURCE = 1;
    private static final int SPANS_OF_SCOPE = 2;
    private static final int SPAN = 2;
    private static final int TRACE = 1;
    private static final int NAME = 5;

    /** What a span is called, and which trace it belongs to, in hexadecimal digits. */
    record Span(String trace, String name) {
    }

    private Spans() {
    }

    static List<Span> read(byte[] message) {
        return Stream.of(message).flatMap(request -> fields(request, SPANS_OF_RESOURCE))
                .flatMap(resource -> fields(resource, SPANS_OF_SCOPE))
                .flatMap(scope -> fields(scope, SPAN))
                .map(Spans::span).toList();
    }

    private static Span span(byte[] message) {
        return new Span(HexFormat.of().formatHex(fields(message, TRACE).findFirst().orElseThrow()),
                new String(fields(message, NAME).findFirst().orElseThrow(), StandardCharsets.UTF_8));
    }

    /** Returns the values that a field has in a message, if they have a length: texts, bytes and messages. */
    private static Stream<byte[]> fields(byte[] message, int wanted) {
        List<byte[]> values = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            long key = number(rest);
            switch ((int) key & 7) {
                case 0 -> number(rest);
                case 1 -> rest.getLong();
                case 2 -> {
                    byte[] value = new byte[(int) number(rest)];
                    rest.get(value);
                    if (key >> 3 == wanted) {
                        values.add(value);
                    }
                }
                case 5 -> rest.getInt();
                default -> throw new IllegalArgumentException("No field has the type " + (key & 7));
            }
        }
        return values.stream();
    }

    private static long number(ByteBuffer from) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
