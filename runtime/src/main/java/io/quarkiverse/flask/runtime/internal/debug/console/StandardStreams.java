package io.quarkiverse.flask.runtime.internal.debug.console;

import java.io.PrintStream;

/**
 * {@code System.out} and {@code System.err} while something is evaluated: what an evaluation prints goes to it, all else
 * where it went before.
 */
final class StandardStreams {

    private static int evaluations;
    private static PrintStream out;
    private static PrintStream err;

    private StandardStreams() {
    }

    static synchronized void divert() {
        if (evaluations++ == 0) {
            out = new Diversion(System.out);
            err = new Diversion(System.err);
            System.setOut(out);
            System.setErr(err);
        }
    }

    static synchronized void restore() {
        if (--evaluations > 0) {
            return;
        }
        if (System.out == out) { // else somebody replaced it meanwhile
            System.setOut(((Diversion) out).before());
        }
        if (System.err == err) {
            System.setErr(((Diversion) err).before());
        }
        out = err = null;
    }
}
