package io.quarkiverse.flask.runtime.internal.routing;

/**
 * Finds the variables of a part in a region of a path.
 */
interface PartMatcher {

    /** Tells whether the whole region matches. */
    boolean matches(String path, int start, int end);

    /** Writes the texts of the variables of a region that matches into an array, from an index on. */
    void capture(String path, int start, int end, Object[] texts, int at);

    /** Returns how many variables there are. */
    int variables();
}
