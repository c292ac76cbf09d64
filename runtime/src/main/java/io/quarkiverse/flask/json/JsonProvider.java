package io.quarkiverse.flask.json;

/**
 * Turns values into JSON and back: Flask's {@code JSONProvider}, {@code app.json}.
 *
 * @since 1.0
 */
public interface JsonProvider {

    /**
     * Writes a value as compact JSON: maps, lists, records and beans, text, numbers, booleans, {@code null}; dates as HTTP
     * dates, UUIDs and decimals as text.
     *
     * @throws IllegalArgumentException if the value cannot be written
     */
    String dumps(Object value);

    /**
     * Reads JSON into maps, lists, text, numbers, booleans and {@code null}.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    Object loads(String text);

    /**
     * Reads JSON into a record, bean or other type.
     *
     * @throws IllegalArgumentException if the text is not JSON, or not of that shape
     */
    <T> T loads(String text, Class<T> type);
}
