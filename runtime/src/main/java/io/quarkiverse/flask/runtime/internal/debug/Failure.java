package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.debug.values.Shortened;

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

    private static final int MAX_HEADLINE = 200;
    private static final int BRIEF_MESSAGE = 300;
    private static final int FEW_FRAMES = 20;

    Failure {
        frames = List.copyOf(frames);
    }

    Failure brief() {
        List<Frame> few = frames.stream().limit(FEW_FRAMES).map(Frame::brief).toList();
        return new Failure(relation, type, Shortened.to(BRIEF_MESSAGE, message), few, shared);
    }

    /** Returns the name of the class without its package. */
    String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Returns the first line of the message, shortened. */
    String headline() {
        return Shortened.to(MAX_HEADLINE, message.lines().findFirst().orElse("").strip());
    }
}
