package io.quarkiverse.flask;

import java.nio.file.Path;

/**
 * A part of a file as a response's body: sent by the operating system, without a copy in memory.
 *
 * @param file the file
 * @param offset the first byte, from 0
 * @param length how many bytes
 * @since 1.0
 */
public record FileRegion(Path file, long offset, long length) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if offset or length is negative
     */
    public FileRegion {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException(
                    "A region of %s from %d with %d bytes is not one.".formatted(file, offset, length));
        }
    }
}
