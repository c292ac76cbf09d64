package io.quarkiverse.flask.runtime.internal.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.http.HttpDate;

/**
 * The types that Flask writes in a way of its own: dates, decimals, floats, HTML.
 */
final class FlaskTypes {

    private interface Write<T> {
        void write(T value, JsonGenerator out, SerializerProvider provider) throws IOException;
    }

    private FlaskTypes() {
    }

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("flask");
        text(module, Instant.class, HttpDate::format);
        text(module, Date.class, date -> HttpDate.format(Instant.ofEpochMilli(date.getTime())));
        text(module, ZonedDateTime.class, date -> HttpDate.format(date.toInstant()));
        text(module, OffsetDateTime.class, date -> HttpDate.format(date.toInstant()));
        text(module, LocalDateTime.class, date -> HttpDate.format(date.toInstant(ZoneOffset.UTC)));
        text(module, LocalDate.class, date -> HttpDate.format(date.atStartOfDay().toInstant(ZoneOffset.UTC)));
        text(module, BigDecimal.class, BigDecimal::toString);
        text(module, Markup.class, Markup::toString);
        as(module, Double.class, (value, out, provider) -> out.writeNumber(PythonFloat.of(value)));
        as(module, double.class, (value, out, provider) -> out.writeNumber(PythonFloat.of(value)));
        as(module, Float.class, (value, out, provider) -> out.writeNumber(PythonFloat.of(value)));
        as(module, float.class, (value, out, provider) -> out.writeNumber(PythonFloat.of(value)));
        as(module, double[].class, (values, out, provider) -> {
            out.writeStartArray();
            for (double value : values) {
                out.writeNumber(PythonFloat.of(value));
            }
            out.writeEndArray();
        });
        as(module, float[].class, (values, out, provider) -> {
            out.writeStartArray();
            for (float value : values) {
                out.writeNumber(PythonFloat.of(value));
            }
            out.writeEndArray();
        });
        key(module, Double.class, PythonFloat::of);
        key(module, Float.class, PythonFloat::of);
        as(module, MultiDict.class, (value, out, provider) -> provider.defaultSerializeValue(value.asMap(), out));
        as(module, byte[].class, (value, out, provider) -> {
            throw JsonMappingException.from(out,
                    "byte[] is not JSON: encode it as text, in Base64 for instance, or send it as the body");
        });
        return module;
    }

    /** A key that is null is the text {@code null}. */
    static JsonSerializer<Object> nullKey() {
        return serializer(Object.class, (value, out, provider) -> out.writeFieldName("null"));
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> toText) {
        as(module, type, (value, out, provider) -> out.writeString(toText.apply(value)));
    }

    private static <T> void key(SimpleModule module, Class<T> type, Function<T, String> toText) {
        module.addKeySerializer(type, serializer(type,
                (value, out, provider) -> out.writeFieldName(toText.apply(value))));
    }

    private static <T> void as(SimpleModule module, Class<T> type, Write<T> write) {
        module.addSerializer(type, serializer(type, write));
    }

    private static <T> StdSerializer<T> serializer(Class<T> type, Write<T> write) {
        return new StdSerializer<>(type) {

            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                write.write(value, out, provider);
            }
        };
    }
}
