package io.quarkiverse.flask.runtime.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.runtime.internal.json.JacksonJsonProvider;

/** What was recorded of Jinja's filters, once more. */
class FiltersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void filtersDoWhatJinjasDo() throws IOException {
        List<String> recorded = recorded();
        List<String> differences = new ArrayList<>();
        for (String line : recorded) {
            JsonNode call = JSON.readTree(line);
            List<Object> arguments = new ArrayList<>();
            call.get(2).forEach(argument -> arguments.add(value(argument)));
            String expected = described(value(call.get(3)));
            String actual = called(call.get(0).textValue(), value(call.get(1)), arguments);
            if (!expected.equals(actual)) {
                differences.add("%s%n  expected %s%n  but was  %s".formatted(line, expected, actual));
            }
        }
        assertThat(recorded).hasSizeGreaterThan(17_000);
        assertThat(differences).isEmpty();
    }

    @Test
    void filtersSayHowManyArgumentsTheyTake() throws IOException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (String line : recorded()) {
            JsonNode call = JSON.readTree(line);
            values.putIfAbsent(call.get(0).textValue(), call.get(1));
        }
        assertThat(values).hasSizeGreaterThan(30);
        values.forEach((filter, value) -> {
            int count = FilterParameters.of(filter).size();
            List<Object> tooMany = Collections.nCopies(count + 1, null);
            assertThatThrownBy(() -> {
                if (filter.equals(JsonFilter.NAME)) {
                    json().apply(value(value), tooMany);
                } else {
                    Filters.apply(value(value), filter, tooMany);
                }
            }).hasMessage("%s takes %s, not %d: see the table of filters.".formatted(filter,
                    count == 0 ? "no arguments" : count == 1 ? "one argument at most" : count + " arguments at most",
                    count + 1));
        });
    }

    private static List<String> recorded() throws IOException {
        try (InputStream file = FiltersTest.class.getResourceAsStream("/flask/filters.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String called(String filter, Object value, List<Object> arguments) {
        try {
            return described(filter.equals(JsonFilter.NAME) ? json().apply(value, arguments)
                    : Filters.apply(value, filter, arguments, attributes(value, Filters.attribute(filter, arguments))));
        } catch (IllegalArgumentException e) {
            return described(Map.of("error", ""));
        }
    }

    /** In templates Qute asks the items. */
    private static List<?> attributes(Object value, String name) {
        return name == null ? null
                : ((List<?>) value).stream().map(item -> ((Map<?, ?>) item).get(name)).collect(Collectors.toList());
    }

    private static JsonFilter json() {
        JsonFilter filter = new JsonFilter();
        filter.writtenBy(new JacksonJsonProvider(JSON, true, true, true));
        return filter;
    }

    /** Markup, text, floats and whole numbers of the same looks are told apart. */
    private static String described(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FiltersTest::described).toList().toString();
        }
        if (value instanceof Map<?, ?> map && map.containsKey("error")) {
            return "refused";
        }
        if (value instanceof Map<?, ?> map) {
            return new LinkedHashMap<>(map).toString();
        }
        return value == null ? "undefined"
                : switch (value.getClass().getSimpleName()) {
                    case "Long", "Integer", "BigInteger" -> "int " + value;
                    default -> value.getClass().getSimpleName() + " " + value;
                };
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            if (node.has("markup")) {
                return Markup.of(node.get("markup").textValue());
            }
            if (node.has("float")) {
                return Double.valueOf(node.get("float").textValue().replace("inf", "Infinity").replace("nan", "NaN"));
            }
            if (node.has("undefined")) {
                return null;
            }
            if (node.has("error")) {
                return Map.of("error", "");
            }
            Map<Object, Object> map = new LinkedHashMap<>();
            node.get("map").forEach(entry -> map.put(value(entry.get(0)), value(entry.get(1))));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(each -> list.add(value(each)));
            return list;
        }
        return node.isTextual() ? node.textValue()
                : node.isNull() ? null : node.isBoolean() ? node.booleanValue() : node.numberValue();
    }

    @Test
    void arraysAreListsAndDecimalsStayDecimals() {
        assertThat(Filters.apply(new int[] { 3, 1, 2 }, "sort", List.of())).isEqualTo(List.of(1, 2, 3));
        assertThat(Filters.apply(new String[] { "<", "a" }, "join", List.of(Markup.of("&")))).hasToString("&lt;&a");
        assertThat(Filters.apply(List.of(new BigDecimal("0.10"), 1), "sum", List.of())).isEqualTo(new BigDecimal("1.10"));
        assertThat(Filters.apply(new BigDecimal("2.675"), "round", List.of(2))).isEqualTo(new BigDecimal("2.68"));
    }

    @Test
    void jsonOfAnyProviderIsSafe() {
        assertThat(HtmlJson.of("{\"a\":NaN,'<b>':[<x,\"un")).hasToString(
                "{\"a\": NaN, \\u0027\\u003cb\\u003e\\u0027: [\\u003cx, \"un\"");
        assertThat(HtmlJson.of("]}", 2)).hasToString("\n]\n}");
        assertThat(HtmlJson.of("{\n  \"a\" : [ ],\n  \"b\" : 1 }")).hasToString("{\"a\": [], \"b\": 1}");
    }

    @Test
    void nullIsUndefined() {
        assertThat(Filters.apply(null, "default", List.of("none"))).isEqualTo("none");
        assertThat(Filters.apply(Optional.empty(), "default", List.of("none"))).isEqualTo("none");
        assertThat(Filters.apply(null, "d", Arrays.asList("none", null))).isEqualTo("none");
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> Filters.apply("x", "truncate", List.of("nine"))).hasMessage(
                "Argument 1 of truncate must be a whole number, not 'nine' (java.lang.String).");
        assertThatThrownBy(() -> Filters.apply("x", "indent", List.of(2, "yes"))).hasMessage(
                "Argument 2 of indent must be true or false, not 'yes' (java.lang.String).");
        assertThatThrownBy(() -> Filters.apply("x", "upper", List.of(1)))
                .hasMessage("upper takes no arguments, not 1: see the table of filters.");
        assertThatThrownBy(() -> Filters.apply("x", "replace", List.of("a"))).hasMessage("replace needs 2 arguments.");
        assertThatThrownBy(() -> Filters.apply(List.of(1, "a"), "sort", List.of()))
                .hasMessage("sort: 'a' and '1' have no order.");
        assertThatThrownBy(() -> Filters.attribute("sum", List.of("x.y()"))).hasMessage(
                "Argument 1 of sum must be the name of a property, not 'x.y()' (java.lang.String).");
        assertThatThrownBy(() -> Filters.apply("x", "center", List.of(Integer.MAX_VALUE)))
                .hasMessage("center: a width of 2147483647 is more than a page can hold.");
    }
}
