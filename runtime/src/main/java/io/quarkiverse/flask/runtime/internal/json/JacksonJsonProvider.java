package io.quarkiverse.flask.runtime.internal.json;

import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.quarkiverse.flask.json.JsonProvider;

/**
 * Writes JSON as Flask's default provider does, with the application's own mapper for everything that Flask does not say.
 */
public final class JacksonJsonProvider implements JsonProvider {

    private static final int AROUND = 100;

    private final ObjectMapper mapper;
    private final ObjectWriter compactWriter;
    private final ObjectWriter indentedWriter;
    private final BooleanSupplier compact;

    /**
     * @param base the application's mapper; not changed
     * @param sortKeys whether the keys of objects are sorted
     * @param ascii whether characters beyond ASCII are escaped
     * @param compact whether responses have no white space
     */
    public JacksonJsonProvider(ObjectMapper base, boolean sortKeys, boolean ascii, boolean compact) {
        this(base, sortKeys, ascii, () -> compact);
    }

    /** Whether responses have no white space may be decided later. */
    JacksonJsonProvider(ObjectMapper base, boolean sortKeys, boolean ascii, BooleanSupplier compact) {
        mapper = base.copy();
        mapper.configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, sortKeys);
        mapper.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, sortKeys);
        mapper.configure(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY, false);
        mapper.configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, true);
        mapper.getFactory().configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), ascii);
        if (ascii) {
            mapper.getFactory().setCharacterEscapes(new PythonEscapes());
        }
        mapper.configure(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, false);
        mapper.getFactory().configure(JsonWriteFeature.WRITE_HEX_UPPER_CASE.mappedFeature(), false);
        mapper.getFactory().configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature(), true);
        mapper.getFactory().setStreamWriteConstraints(deeperThanRead(mapper.getFactory()));
        mapper.registerModule(FlaskTypes.module());
        mapper.getSerializerProvider().setNullKeySerializer(FlaskTypes.nullKey());
        this.compact = compact;
        compactWriter = mapper.writer();
        indentedWriter = mapper.writer(indented());
    }

    /** What a client may send may be sent back with something around it; what contains itself still ends. */
    private static StreamWriteConstraints deeperThanRead(JsonFactory factory) {
        int read = factory.streamReadConstraints().getMaxNestingDepth();
        int written = factory.streamWriteConstraints().getMaxNestingDepth();
        return StreamWriteConstraints.builder().maxNestingDepth(Math.max(written, read + AROUND)).build();
    }

    /** Two spaces a level, as Python's {@code indent=2}. */
    private static PrettyPrinter indented() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    @Override
    public String dumps(Object value) {
        return write(compactWriter, value);
    }

    @Override
    public String responseText(Object value) {
        return write(compact.getAsBoolean() ? compactWriter : indentedWriter, value) + "\n";
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A %s cannot be written as JSON: %s".formatted(
                    value == null ? "null" : value.getClass().getName(), problem(e)), e);
        }
    }

    private static String problem(JsonProcessingException e) {
        return e.getCause() instanceof ClassCastException
                ? e.getOriginalMessage() + ". Keys of several types cannot be sorted: make all of them text, or set "
                        + "quarkus.flask.json.sort-keys to false"
                : e.getOriginalMessage();
    }

    @Override
    public Object loads(String text) {
        return read(text, mapper.constructType(Object.class));
    }

    @Override
    public <T> T loads(String text, Class<T> type) {
        return read(text, mapper.constructType(type));
    }

    private <T> T read(String text, JavaType type) {
        try {
            T value = mapper.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValue(text);
            if (value == null && text.isBlank()) {
                throw new IllegalArgumentException("The text is empty, not JSON.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text is not the JSON that was expected: " + e.getOriginalMessage(), e);
        }
    }
}
