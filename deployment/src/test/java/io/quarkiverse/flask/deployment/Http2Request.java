package io.quarkiverse.flask.deployment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Headers;

/**
 * A request over HTTP/2 in the clear, whose frames no client would write: any bytes as names and values, in any order.
 *
 * @param fields names and values of pseudo headers and headers in turn
 * @param body {@code null} for none
 */
record Http2Request(List<String> fields, String body) {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 0x20;
    private static final int FRAME = 16 * 1024;
    private static final int LONG = 127;

    /** Returns a well-formed request. */
    static Http2Request get(String path) {
        return new Http2Request(List.of(":method", "GET", ":scheme", "http", ":path", path, ":authority", "localhost"), null);
    }

    /** Returns a request that says another value of a pseudo header or header; without it for {@code null}. */
    Http2Request with(String name, String value) {
        List<String> changed = new ArrayList<>();
        boolean there = false;
        for (int i = 0; i < fields.size(); i += 2) {
            boolean same = fields.get(i).equals(name);
            there |= same;
            if (!same || value != null) {
                changed.addAll(List.of(fields.get(i), same ? value : fields.get(i + 1)));
            }
        }
        return there || value == null ? new Http2Request(changed, body) : and(name, value);
    }

    /** Returns a request with one more field at the end, whether it has that name or not. */
    Http2Request and(String name, String value) {
        List<String> more = new ArrayList<>(fields);
        more.addAll(List.of(name, value));
        return new Http2Request(more, body);
    }

    /** Returns a request with one more field in front of all others. */
    Http2Request after(String name, String value) {
        List<String> more = new ArrayList<>(List.of(name, value));
        more.addAll(fields);
        return new Http2Request(more, body);
    }

    Http2Request body(String content) {
        return new Http2Request(fields, content);
    }

    /**
     * What came back.
     *
     * @param status 0 for none: the server has reset the stream, or closed the connection
     */
    record Answer(int status, String location, String body) {

        private static final Answer NONE = new Answer(0, null, "");
    }

    /** Sends the request and waits for the whole answer, or for the server to refuse it. */
    Answer send(URI server) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            write(socket.getOutputStream());
            return answer(new DataInputStream(socket.getInputStream()));
        } catch (EOFException | SocketException e) {
            return Answer.NONE;
        }
    }

    private void write(OutputStream out) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        frame(all, SETTINGS, 0, 0, new byte[0], 0, 0);
        byte[] block = block();
        for (int from = 0; from < block.length; from += FRAME) {
            int to = Math.min(block.length, from + FRAME);
            int flags = (to == block.length ? END_HEADERS : 0) | (from == 0 && body == null ? END_STREAM : 0);
            frame(all, from == 0 ? HEADERS : CONTINUATION, flags, 1, block, from, to);
        }
        if (body != null) {
            byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
            frame(all, DATA, END_STREAM, 1, bytes, 0, bytes.length);
        }
        out.write(all.toByteArray());
    }

    /** Literals that are neither compressed nor kept. */
    private byte[] block() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < fields.size(); i += 2) {
            block.write(0);
            text(block, fields.get(i));
            text(block, fields.get(i + 1));
        }
        return block.toByteArray();
    }

    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = bytes.length;
        block.write(Math.min(length, LONG));
        if (length >= LONG) {
            for (length -= LONG; length >= 128; length /= 128) {
                block.write(length % 128 + 128);
            }
            block.write(length);
        }
        block.writeBytes(bytes);
    }

    private static void frame(ByteArrayOutputStream out, int type, int flags, int stream, byte[] bytes, int from, int to) {
        int length = to - from;
        out.writeBytes(
                new byte[] { (byte) (length >> 16), (byte) (length >> 8), (byte) length, (byte) type, (byte) flags, 0, 0, 0,
                        (byte) stream });
        out.write(bytes, from, length);
    }

    private static Answer answer(DataInputStream in) throws IOException {
        int status = 0;
        String location = null;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        while (true) {
            byte[] head = in.readNBytes(9);
            if (head.length < 9) {
                return Answer.NONE;
            }
            byte[] payload = in.readNBytes((head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | head[2] & 0xff);
            switch (head[3]) {
                case HEADERS -> {
                    Http2Headers headers = headers(payload, (head[4] & PRIORITY) != 0 ? 5 : 0);
                    status = Integer.parseInt(headers.status().toString());
                    location = headers.contains("location") ? headers.get("location").toString() : null;
                }
                case DATA -> content.writeBytes(payload);
                case RESET, GO_AWAY -> {
                    return Answer.NONE;
                }
                default -> {
                    continue;
                }
            }
            if ((head[4] & END_STREAM) != 0) {
                return new Answer(status, location, content.toString(StandardCharsets.UTF_8));
            }
        }
    }

    private static Http2Headers headers(byte[] block, int from) throws IOException {
        try {
            return new DefaultHttp2HeadersDecoder().decodeHeaders(1, Unpooled.wrappedBuffer(block, from, block.length - from));
        } catch (Exception e) {
            throw new IOException("The headers of the answer cannot be read", e);
        }
    }
}
