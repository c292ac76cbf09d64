package io.quarkiverse.flask.runtime.internal.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what a command prints to {@code System.out} and {@code System.err} elsewhere, as long as it runs and where that is
 * needed; what other threads print meanwhile stays. One command after the other.
 */
final class CommandOutput implements AutoCloseable {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;

    private CommandOutput(PrintStream out, PrintStream err) {
        System.setOut(divided(out, realOut));
        System.setErr(divided(err, realErr));
    }

    /** Redirects output until this is closed, unless it goes there already. */
    static CommandOutput to(PrintStream out, PrintStream err) {
        if (out == System.out && err == System.err) {
            return null;
        }
        ONE_AT_A_TIME.lock();
        return new CommandOutput(out, err);
    }

    @Override
    public void close() {
        System.out.flush();
        System.err.flush();
        System.setOut(realOut);
        System.setErr(realErr);
        ONE_AT_A_TIME.unlock();
    }

    private static PrintStream divided(PrintStream ofThisThread, PrintStream ofOthers) {
        if (ofThisThread == ofOthers) {
            return ofOthers;
        }
        Thread thread = Thread.currentThread();
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                stream().write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                stream().write(bytes, offset, length);
            }

            @Override
            public void flush() throws IOException {
                stream().flush();
            }

            private PrintStream stream() {
                return Thread.currentThread() == thread ? ofThisThread : ofOthers;
            }
        }, true, StandardCharsets.UTF_8);
    }
}
