package io.quarkiverse.flask.runtime.internal.debug.values;

/**
 * Counts.
 */
final class Plural {

    private Plural() {
    }

    /** Returns a number of things. */
    static String of(int count, String thing) {
        return count + " "
                + (count == 1 ? thing : thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s");
    }
}
