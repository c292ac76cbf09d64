package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

/**
 * One exception of those that led to each other.
 *
 * @param relation what it is to the one before, empty for the first
 * @param type the name of its class
 * @param message its message, may be empty
 * @param frames where it passed, the innermost first, without those that it shares with the one before
 * @param shared how many it shares
 */
record Failure(String relation, String type, String message, List<Frame> frames, int shared) {

    Failure {
        frames = List.copyOf(frames);
    }

    /** Returns the name of the class without its package. */
    String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Returns the first line of the message. */
    String headline() {
        return message.lines().findFirst().orElse("").strip();
    }
}
