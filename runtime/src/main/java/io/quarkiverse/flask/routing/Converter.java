package io.quarkiverse.flask.routing;

/**
 * Turns a part of a URL into a value and back: Werkzeug's {@code BaseConverter}.
 * <p>
 * Annotated with {@code @UrlConverter}, it is a CDI bean and adds a converter to rules. {@link #regex()},
 * {@link #weight()} and {@link #partIsolating()} are asked once for each variable that uses it; {@link #toJava(String)} is
 * called for each match, in the context of the request and on the thread of the view, so that it may use both.
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
     * Tells whether the parts end at a slash; unless overridden, whether {@link #regex()} names no slash, except in
     * {@code [^/]}. Werkzeug's {@code part_isolating}.
     */
    default boolean partIsolating() {
        return !regex().replace("[^/]", "").contains("/");
    }

    /**
     * Returns the converter of a variable that has arguments, {@code <name(arguments):variable>}.
     *
     * @throws IllegalArgumentException if they are not what this converter takes; unless overridden, it takes none
     */
    default Converter<T> withArguments(ConverterArguments arguments) {
        throw new IllegalArgumentException(
                "it takes no arguments. Override withArguments in %s if it should.".formatted(getClass().getName()));
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
     * @throws ValidationException if the value has no such part: another rule of the endpoint may have
     * @throws IllegalArgumentException if the value has no such part, and no rule can have
     */
    String toUrl(T value);
}
