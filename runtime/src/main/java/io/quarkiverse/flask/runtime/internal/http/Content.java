package io.quarkiverse.flask.runtime.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The bytes of a body, or of a part of one: in memory or in a file.
 */
public sealed interface Content {

    Content EMPTY = new Bytes(new byte[0], 0, 0);

    static Content of(byte[] bytes) {
        return new Bytes(bytes, 0, bytes.length);
    }

    long length();

    /** Opens the bytes from their start; any number of times. */
    InputStream open();

    /** Copies bytes from a position on into a buffer; fewer than asked for only at the end. */
    int read(long position, byte[] into, int offset, int count);

    Content slice(long from, long to);

    /** Returns all of the bytes, copied. */
    default byte[] bytes() {
        if (length() > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("%d bytes do not fit an array: read them as a stream.".formatted(length()));
        }
        byte[] all = new byte[(int) length()];
        read(0, all, 0, all.length);
        return all;
    }

    record Bytes(byte[] array, int from, int size) implements Content {

        @Override
        public long length() {
            return size;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(array, from, size);
        }

        @Override
        public int read(long position, byte[] into, int offset, int count) {
            int readable = (int) Math.max(0, Math.min(count, size - position));
            System.arraycopy(array, (int) (from + position), into, offset, readable);
            return readable;
        }

        @Override
        public Content slice(long start, long end) {
            return new Bytes(array, (int) (from + start), (int) (end - start));
        }

        @Override
        public byte[] bytes() {
            return Arrays.copyOfRange(array, from, from + size);
        }
    }

    record FileRegion(FileChannel file, long from, long length) implements Content {

        @Override
        public InputStream open() {
            return new ContentStream(this);
        }

        @Override
        public int read(long position, byte[] into, int offset, int count) {
            ByteBuffer target = ByteBuffer.wrap(into, offset, (int) Math.max(0, Math.min(count, length - position)));
            int start = target.position();
            try {
                while (target.hasRemaining()) {
                    if (file.read(target, from + position + target.position() - start) < 0) {
                        throw new IOException("The temporary file of the body is shorter than what was written.");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The body could not be read from its temporary file; it is there until the"
                        + " request is over", e);
            }
            return target.position() - start;
        }

        @Override
        public Content slice(long start, long end) {
            return new FileRegion(file, from + start, end - start);
        }
    }
}
