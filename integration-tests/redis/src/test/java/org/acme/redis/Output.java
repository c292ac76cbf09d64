package org.acme.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;

/**
 * What processes print: nobody reads the rest of it, but a full pipe would stop them.
 */
final class Output {

    private Output() {
    }

    static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> {
            try (output) {
                output.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // the process has ended
            }
        }, "output");
        reader.setDaemon(true);
        reader.start();
    }
}
