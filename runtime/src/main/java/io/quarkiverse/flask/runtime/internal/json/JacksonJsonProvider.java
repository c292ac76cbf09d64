package io.quarkiverse.flask.runtime.internal.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkus.arc.ArcContainer;

/**
 * Writes JSON as Flask's default provider does, with the application's own mapper for everything that Flask does not say.
 */
public final class JacksonJsonProvider implements JsonProvider {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ObjectMapper mapper;

    /**
     * @param base the application's mapper; not changed
     * @param sortKeys whether the keys of objects are sorted
     * @param ascii whether characters beyond ASCII are escaped
     */
    public JacksonJsonProvider(ObjectMapper base, boolean sortKeys, boolean ascii) {
        mapper = base.copy();
        mapper.configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, sortKeys);
        mapper.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, sortKeys);
        mapper.configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, true);
        mapper.getFactory().configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), ascii);
        mapper.registerModule(flaskTypes());
    }

    /** Takes the mapper of a container. */
    public static JacksonJsonProvider of(ArcContainer container, boolean sortKeys, boolean ascii) {
        return new JacksonJsonProvider(container.instance(ObjectMapper.class).get(), sortKeys, ascii);
    }

    @Override
    public String dumps(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A %s cannot be written as JSON: %s".formatted(
                    value == null ? "null" : value.getClass().getName(), e.getOriginalMessage()), e);
        }
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

    private static SimpleModule flaskTypes() {
        SimpleModule module = new SimpleModule("flask");
        text(module, Instant.class, HTTP_DATE::format);
        text(module, Date.class, date -> HTTP_DATE.format(date.toInstant()));
        text(module, ZonedDateTime.class, HTTP_DATE::format);
        text(module, OffsetDateTime.class, HTTP_DATE::format);
        text(module, LocalDateTime.class, date -> HTTP_DATE.format(date.atOffset(ZoneOffset.UTC)));
        text(module, LocalDate.class, date -> HTTP_DATE.format(date.atStartOfDay(ZoneOffset.UTC)));
        text(module, BigDecimal.class, BigDecimal::toPlainString);
        text(module, Markup.class, Markup::toString);
        module.addSerializer(MultiDict.class, new StdSerializer<MultiDict>(MultiDict.class) {

            private static final long serialVersionUID = 1;

            @Override
            public void serialize(MultiDict value, JsonGenerator out, SerializerProvider provider) throws IOException {
                provider.defaultSerializeValue(value.asMap(), out);
            }
        });
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> toText) {
        module.addSerializer(type, new StdSerializer<>(type) {

            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(toText.apply(value));
            }
        });
    }
}
