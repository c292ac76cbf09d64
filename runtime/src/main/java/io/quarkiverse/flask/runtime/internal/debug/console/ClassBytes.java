package io.quarkiverse.flask.runtime.internal.debug.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import javax.tools.SimpleJavaFileObject;

/**
 * A class file in memory.
 */
final class ClassBytes extends SimpleJavaFileObject {

    private final String binaryName;
    private final byte[] bytes;
    private final WidenedBytes later;

    /** Holds bytes, or what reads them later. */
    ClassBytes(String binaryName, byte[] bytes, WidenedBytes later) {
        super(URI.create("console:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.binaryName = binaryName;
        this.bytes = bytes;
        this.later = later;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return new ByteArrayInputStream(bytes == null ? later.get() : bytes);
    }
}
