package io.quarkiverse.flask.runtime.internal.debug;

/**
 * Something with a name that a request, its session or {@code g} held.
 *
 * @param name its name
 * @param value its value as text, shortened, or masked if it is secret
 */
record Fact(String name, String value) {

    private static final int BRIEF = 60;

    Fact brief() {
        return new Fact(cut(name), cut(value));
    }

    private static String cut(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }
}
