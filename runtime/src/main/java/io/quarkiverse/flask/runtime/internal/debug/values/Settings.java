package io.quarkiverse.flask.runtime.internal.debug.values;

import java.time.Duration;

/**
 * How far an inspector looks.
 *
 * @param toStrings whether objects of the application are asked for their text
 * @param maxDepth how many levels of children a value has
 * @param maxChildren how many children a value has
 * @param maxText how many characters the text of a value has
 * @param maxNodes how many values there are in all; what comes after has no children, and a short text
 * @param maxNodesOfOne how many of these the first, second, … value may take, with all that it holds
 * @param maxCharacters how many characters all texts have together, roughly; what comes after is as after the last value
 * @param callLimit how long an object may take for its text, or to tell what it holds
 * @param totalLimit how long all objects together may take for that
 */
public record Settings(boolean toStrings, int maxDepth, int maxChildren, int maxText, int maxNodes, int maxNodesOfOne,
        int maxCharacters, Duration callLimit, Duration totalLimit) {

    private static final int MAX_DEPTH = 3;
    private static final int MAX_CHILDREN = 20;
    private static final Duration CALL_LIMIT = Duration.ofMillis(100);
    private static final Duration TOTAL_LIMIT = Duration.ofSeconds(1);

    /** Returns settings for the variables of all frames of a page. */
    public static Settings page(boolean toStrings) {
        return new Settings(toStrings, MAX_DEPTH, MAX_CHILDREN, 200, 800, 100, 50_000, CALL_LIMIT, TOTAL_LIMIT);
    }

    /** Returns settings for what an evaluation brings. */
    public static Settings results(boolean toStrings) {
        return new Settings(toStrings, MAX_DEPTH, MAX_CHILDREN, 2_000, 2_000, 1_000, 200_000, CALL_LIMIT, TOTAL_LIMIT);
    }
}
