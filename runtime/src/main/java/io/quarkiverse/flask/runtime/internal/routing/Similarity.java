package io.quarkiverse.flask.runtime.internal.routing;

/**
 * How much two words look alike: the share of characters in common blocks, found from the longest on (Ratcliff and
 * Obershelp), as Python's {@code difflib} counts it.
 */
public final class Similarity {

    private Similarity() {
    }

    /** Returns a number from 0, nothing in common, to 1, equal. */
    public static double ratio(String one, String other) {
        int length = one.length() + other.length();
        return length == 0 ? 1 : 2.0 * common(one, other) / length;
    }

    private static int common(String one, String other) {
        int size = 0;
        int oneStart = 0;
        int otherStart = 0;
        int[] lengths = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            for (int j = other.length() - 1; j >= 0; j--) {
                lengths[j + 1] = one.charAt(i) == other.charAt(j) ? lengths[j] + 1 : 0;
            }
            for (int j = 0; j < other.length(); j++) {
                if (lengths[j + 1] > size) {
                    size = lengths[j + 1];
                    oneStart = i - size + 1;
                    otherStart = j - size + 1;
                }
            }
        }
        if (size == 0) {
            return 0;
        }
        return size + common(one.substring(0, oneStart), other.substring(0, otherStart))
                + common(one.substring(oneStart + size), other.substring(otherStart + size));
    }
}
