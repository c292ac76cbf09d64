package io.quarkiverse.flask;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * An uploaded file: Werkzeug's {@code FileStorage}. It lives as long as its request; {@link #save(Path)} keeps it.
 *
 * @since 1.0
 */
public interface FileStorage {

    /**
     * Returns the name that the client gave, empty if no file was chosen. It may hold path separators and dots: pass it
     * through {@link Flask#secureFilename(String)} before using it as a file name.
     */
    String filename();

    /**
     * Returns the name of the form field.
     */
    String name();

    /**
     * Returns the content type in lower case without parameters, empty if the client gave none.
     */
    String mimetype();

    /**
     * Returns the content type as the client gave it, or {@code null}.
     */
    String contentType();

    /**
     * Returns the headers of this part; names are compared without case.
     */
    MultiDict<String> headers();

    /**
     * Returns the size in bytes.
     */
    long size();

    /**
     * Returns the content. The array is the caller's.
     */
    byte[] read();

    /**
     * Returns the content decoded as UTF-8, malformed sequences replaced.
     */
    String text();

    /**
     * Opens the content from its start.
     */
    InputStream inputStream();

    /**
     * Writes the content to a file, replacing what is there.
     *
     * @throws java.io.UncheckedIOException if it cannot be written, naming the file
     */
    void save(Path target);
}
