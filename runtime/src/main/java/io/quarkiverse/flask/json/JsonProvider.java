package io.quarkiverse.flask.json;

/**
 * Turns values into JSON and back: Flask's {@code JSONProvider}, {@code app.json}. A CDI bean of this type takes the place of
 * the default one.
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
     * Writes a value as the body of a response, with a line's end: Flask's {@code app.json.response}. The default provider
     * indents it in dev mode, or where {@code quarkus.flask.json.compact} is {@code false}.
     *
     * @throws IllegalArgumentException if the value cannot be written
     */
    default String responseText(Object value) {
        return dumps(value) + "\n";
    }

    /**
     * Returns the content type of responses: Flask's {@code app.json.mimetype}, {@code application/json} unless overridden.
     */
    default String mimetype() {
        return "application/json";
    }

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
