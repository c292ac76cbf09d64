package org.acme.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON by value: the order of keys, white space, escapes and the notation of numbers ({@code 1} and {@code 1.0}) do not
 * matter.
 */
final class JsonValues {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private enum Null {
        NULL;

        @Override
        public String toString() {
            return "null";
        }
    }

    private JsonValues() {
    }

    /** Returns a value to compare with {@code equals}; empty if the text is not one JSON value. */
    static Optional<Object> parse(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return node.isMissingNode() ? Optional.empty() : Optional.of(value(node));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> object = new HashMap<>();
            node.properties().forEach(field -> object.put(field.getKey(), value(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            List<Object> array = new ArrayList<>();
            node.forEach(item -> array.add(value(item)));
            return array;
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        return node.isNull() ? Null.NULL : node.isBoolean() ? node.booleanValue() : node.textValue();
    }

    private static BigDecimal number(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
