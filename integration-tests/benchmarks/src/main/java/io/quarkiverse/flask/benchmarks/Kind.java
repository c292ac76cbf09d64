package io.quarkiverse.flask.benchmarks;

/**
 * What a request asks for.
 */
public enum Kind {
    /** Three segments without a variable. */
    STATIC,
    /** Three segments, the last of them a number. */
    ONE_VARIABLE,
    /** Four segments, three of them variables. */
    THREE_VARIABLES,
    /** A path that no rule knows, though its start is that of one. */
    MISS,
    /** A path that a rule knows, but for another method. */
    OTHER_METHOD
}
