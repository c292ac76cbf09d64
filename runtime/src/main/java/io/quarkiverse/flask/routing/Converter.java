package io.quarkiverse.flask.routing;

/**
 * Turns a part of a URL into a value and back: Werkzeug's {@code BaseConverter}.
 *
 * @param <T> the values
 * @since 1.0
 */
public interface Converter<T> {

    /**
     * Returns the regular expression of the parts that this converter takes; unless overridden, one whole segment.
     */
    default String regex() {
        return "[^/]+";
    }

    /**
     * Returns how eagerly rules with this converter are tried: those with less weight first; 100 unless overridden.
     */
    default int weight() {
        return 100;
    }

    /**
     * Converts a part of a URL, percent-decoded.
     *
     * @throws ValidationException if the part is no such value: the URL is not found
     */
    T toJava(String value);

    /**
     * Converts a value to a part of a URL, percent-encoded.
     *
     * @throws IllegalArgumentException if the value has no such part
     */
    String toUrl(T value);
}
