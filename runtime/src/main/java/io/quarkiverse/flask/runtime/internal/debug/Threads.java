package io.quarkiverse.flask.runtime.internal.debug;

import io.quarkiverse.flask.runtime.internal.dispatch.Execution;

/**
 * What the kinds of threads are called.
 */
public final class Threads {

    private Threads() {
    }

    /** Returns the name of the kind of thread that a step runs on. */
    public static String name(Execution execution) {
        return switch (execution) {
            case BLOCKING -> "worker thread";
            case NON_BLOCKING -> "event loop";
            case VIRTUAL_THREAD -> "virtual thread";
        };
    }
}
