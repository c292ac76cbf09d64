package io.quarkiverse.flask.runtime.internal.debug.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

import javax.tools.JavaFileObject;

/**
 * A class file with everything in it public, once it is needed.
 */
final class WidenedBytes {

    private final JavaFileObject file;
    private final UnaryOperator<byte[]> widened;
    private byte[] bytes;

    WidenedBytes(JavaFileObject file, UnaryOperator<byte[]> widened) {
        this.file = file;
        this.widened = widened;
    }

    synchronized byte[] get() throws IOException {
        if (bytes == null) {
            try (InputStream in = file.openInputStream()) {
                bytes = widened.apply(in.readAllBytes());
            }
        }
        return bytes;
    }
}
