package io.quarkiverse.flask.runtime.internal.dispatch;

/**
 * On which kind of thread a step of a request runs. Decided once per view and hook, when the application is built.
 */
public enum Execution {
    /** It may block: a worker thread. */
    BLOCKING,
    /** It never blocks: the event loop of the request. */
    NON_BLOCKING,
    /** It may block: a virtual thread of its own, or a worker thread where the JVM has none. */
    VIRTUAL_THREAD
}
