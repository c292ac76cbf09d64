package io.quarkiverse.flask.runtime.internal.routing;

/**
 * The text of a value in a URL, as Python's {@code str} writes it.
 */
final class PythonText {

    private PythonText() {
    }

    static String of(Object value) {
        if (value instanceof Boolean bool) {
            return bool ? "True" : "False";
        }
        return String.valueOf(value);
    }
}
