package io.quarkiverse.flask.runtime.internal.vertx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jboss.logging.Logger;

import io.vertx.core.buffer.Buffer;

/**
 * The bodies of responses as buffers and parts.
 */
final class Bodies {

    private static final Logger LOG = Logger.getLogger(Bodies.class);
    private static final int PART_SIZE = 16 * 1024;

    private Bodies() {
    }

    static Buffer buffer(Object part) {
        if (part instanceof Buffer buffer) {
            return buffer;
        }
        return part instanceof byte[] bytes ? Buffer.buffer(bytes) : Buffer.buffer(String.valueOf(part));
    }

    static Iterator<?> parts(Object body) {
        return body instanceof InputStream stream ? new StreamParts(stream) : (Iterator<?>) body;
    }

    /** Releases what a body holds; a failure is logged, since the response is decided. */
    static void close(Object body) {
        if (body instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.warn("A response's body could not be closed", e);
            }
        }
    }

    private static final class StreamParts implements Iterator<byte[]>, AutoCloseable {

        private final InputStream stream;
        private byte[] next;

        StreamParts(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = read();
            }
            return next.length > 0;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            byte[] part = next;
            next = null;
            return part;
        }

        private byte[] read() {
            byte[] part = new byte[PART_SIZE];
            try {
                int length = stream.readNBytes(part, 0, PART_SIZE);
                return length == PART_SIZE ? part : Arrays.copyOf(part, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
