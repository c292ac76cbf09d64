package io.quarkiverse.flask.runtime.internal.vertx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.quarkiverse.flask.runtime.internal.http.Content;
import io.vertx.core.buffer.Buffer;

/**
 * Where a body lives while its request lasts: small ones in memory, larger ones in a temporary file that only its owner may
 * read.
 * <p>
 * The file is deleted when it is closed; where the system can, its name is gone as soon as it is open, so that nothing
 * stays behind even if the process is killed.
 */
final class Spool {

    /** How many bytes stay in memory. */
    static final int IN_MEMORY = 500 * 1024;

    private Buffer memory = Buffer.buffer();
    private FileChannel file;
    private long length;
    private boolean closed;

    /** Takes a chunk into memory. */
    void add(Buffer chunk) {
        memory.appendBuffer(chunk);
        length += chunk.length();
    }

    /** Returns how many bytes came. */
    long length() {
        return length;
    }

    /** Tells whether memory holds as much as it should: {@link #flush()} is due. */
    boolean isFull() {
        return memory.length() > IN_MEMORY;
    }

    boolean inFile() {
        return file != null;
    }

    /** Writes to the file what is in memory. Blocks; a spool that was closed meanwhile stays closed. */
    void flush() throws IOException {
        FileChannel target = file();
        if (target == null) {
            return;
        }
        ByteBuffer bytes = memory.getByteBuf().nioBuffer();
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
        memory = Buffer.buffer();
    }

    private synchronized FileChannel file() throws IOException {
        if (file == null && !closed) {
            Path path = Files.createTempFile("quarkus-flask-body-", null);
            try {
                file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        }
        return closed ? null : file;
    }

    /** Returns what came, once all of it is flushed or in memory. */
    Content content() {
        return file == null ? Content.of(memory.getBytes()) : new Content.FileRegion(file, 0, length);
    }

    /** Deletes the file; more than once, and from any thread. */
    synchronized void close() {
        closed = true;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The temporary file of a body could not be deleted", e);
            }
        }
    }
}
