package io.quarkiverse.flask.runtime.internal.debug;

import io.quarkiverse.flask.runtime.internal.debug.values.Shortened;

/**
 * Something with a name that a request, its session or {@code g} held.
 *
 * @param name its name
 * @param value its value as text, shortened, or masked if it is secret
 */
record Fact(String name, String value) {

    private static final int BRIEF = 60;

    Fact brief() {
        return new Fact(Shortened.to(BRIEF, name), Shortened.to(BRIEF, value));
    }
}
