package io.quarkiverse.flask.runtime.internal.debug.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What an evaluation prints, as far as it is kept.
 */
final class Printed {

    static final int MAX_CHARACTERS = 100_000;
    private static final int MAX_BYTES = 4 * MAX_CHARACTERS;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile PrintStream stream = new PrintStream(new Kept(), true, StandardCharsets.UTF_8);
    private boolean cut;

    private final class Kept extends OutputStream {

        @Override
        public void write(int value) {
            write(new byte[] { (byte) value }, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            synchronized (bytes) {
                int kept = Math.min(length, MAX_BYTES - bytes.size());
                bytes.write(buffer, offset, kept);
                cut |= kept < length;
            }
        }
    }

    /** Returns where to print; {@code null} when the evaluation has ended. */
    PrintStream stream() {
        return stream;
    }

    /** Returns what was printed, and keeps nothing more. */
    String close() {
        stream = null;
        synchronized (bytes) {
            String text = bytes.toString(StandardCharsets.UTF_8);
            bytes.reset();
            if (!cut && text.length() <= MAX_CHARACTERS) {
                return text;
            }
            return "%s%n… only the first %,d characters are shown".formatted(
                    text.substring(0, Math.min(MAX_CHARACTERS, text.length())), MAX_CHARACTERS);
        }
    }
}
