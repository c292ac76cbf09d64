package io.quarkiverse.flask.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.MultiDict;

class JacksonJsonProviderTest {

    private static final ObjectMapper BASE = new ObjectMapper().findAndRegisterModules();

    private final JacksonJsonProvider json = new JacksonJsonProvider(BASE, true, true, true);

    record Point(int y, double x) {
    }

    enum Color {
        RED
    }

    @Test
    void keysAreSortedOnEveryLevel() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", new Point(1, 2));
        map.put("a", Map.of("d", 1, "c", 2));
        assertThat(json.dumps(map)).isEqualTo("{\"a\":{\"c\":2,\"d\":1},\"b\":{\"x\":2.0,\"y\":1}}");
        assertThat(json.dumps(Map.of(10, 1, 9, 2))).isEqualTo("{\"9\":2,\"10\":1}");
        assertThat(new JacksonJsonProvider(BASE, false, true, true).dumps(map))
                .startsWith("{\"b\":{\"y\":1,\"x\":2.0},\"a\":");
    }

    @ParameterizedTest
    @CsvSource({ "1e16,1e+16", "1e15,1000000000000000.0", "123456789012345680,1.2345678901234568e+17", "1e-5,1e-05",
            "1e-4,0.0001", "0.1,0.1", "1,1.0", "-0.0,-0.0", "4.9e-324,5e-324", "1e22,1e+22", "-1.5e300,-1.5e+300",
            "5.684341886080802e-14,5.684341886080802e-14", "2e23,2e+23", "0.3333333333333333,0.3333333333333333",
            "2.5e-310,2.5e-310", "1234567.5,1234567.5", "12345678.25,12345678.25", "NaN,NaN", "Infinity,Infinity",
            "-Infinity,-Infinity" })
    void floatsAreWrittenAsPythonWritesThem(double value, String expected) {
        assertThat(json.dumps(value)).isEqualTo(expected);
        assertThat(json.dumps(new double[] { value })).isEqualTo("[" + expected + "]");
        assertThat(json.loads(expected, Double.class)).isEqualTo(Double.valueOf(value));
    }

    @Test
    void floatsOfSinglePrecisionKeepTheirDigits() {
        assertThat(json.dumps(List.of(0.1f, 1e16f, 2f, -0f))).isEqualTo("[0.1,1e+16,2.0,-0.0]");
        assertThat(json.dumps(new float[] { 0.1f, 1e16f })).isEqualTo("[0.1,1e+16]");
    }

    @Test
    void datesAreHttpDates() {
        Instant instant = Instant.parse("2020-01-02T03:04:05.678Z");
        String date = "\"Thu, 02 Jan 2020 03:04:05 GMT\"";
        assertThat(json.dumps(instant)).isEqualTo(date);
        assertThat(json.dumps(Date.from(instant))).isEqualTo(date);
        assertThat(json.dumps(new java.sql.Timestamp(instant.toEpochMilli()))).isEqualTo(date);
        assertThat(json.dumps(OffsetDateTime.parse("2020-01-02T04:04:05+01:00"))).isEqualTo(date);
        assertThat(json.dumps(LocalDateTime.parse("2020-01-02T03:04:05"))).isEqualTo(date);
        assertThat(json.dumps(LocalDate.parse("2020-01-02"))).isEqualTo("\"Thu, 02 Jan 2020 00:00:00 GMT\"");
    }

    @Test
    void otherValuesAreText() {
        assertThat(json.dumps(Arrays.asList(new BigDecimal("1E+2"), new BigDecimal("1.10"), new BigDecimal("0.0000001"),
                Color.RED,
                Markup.of("<b>"), UUID.fromString("2b5b0911-fdcf-4dd2-921b-28ace88db8a0"), Optional.of(1), Optional.empty(),
                null))).isEqualTo("[\"1E+2\",\"1.10\",\"1E-7\",\"RED\",\"<b>\",\"2b5b0911-fdcf-4dd2-921b-28ace88db8a0\",1,null,"
                        + "null]");
        assertThat(json.dumps(MultiDict.of(List.of(Map.entry("a", "1"), Map.entry("a", "2"))))).isEqualTo("{\"a\":\"1\"}");
    }

    @Test
    void charactersBeyondAsciiAreEscapedInLowerCase() {
        assertThat(json.dumps("\u00e9\u2028\ud83d\ude00/\"\\\u0001</\n"))
                .isEqualTo("\"\\u00e9\\u2028\\ud83d\\ude00/\\\"\\\\\\u0001</\\n\"");
        assertThat(new JacksonJsonProvider(BASE, true, false, true).dumps("\u00e9")).isEqualTo("\"\u00e9\"");
    }

    @Test
    void responsesEndTheirLineAndMayBeIndented() {
        Map<String, Object> value = Map.of("b", List.of(1, Map.of("x", List.of())), "a", Map.of());
        assertThat(json.responseText(value)).isEqualTo("{\"a\":{},\"b\":[1,{\"x\":[]}]}\n");
        JacksonJsonProvider indenting = new JacksonJsonProvider(BASE, true, true, false);
        assertThat(indenting.responseText(value)).isEqualTo("""
                {
                  "a": {},
                  "b": [
                    1,
                    {
                      "x": []
                    }
                  ]
                }
                """);
        assertThat(indenting.dumps(value)).isEqualTo("{\"a\":{},\"b\":[1,{\"x\":[]}]}");
        assertThat(json.responseText(null)).isEqualTo("null\n");
    }

    @Test
    void keysMayBeNumbersAndBooleans() {
        assertThat(json.dumps(Map.of(true, 1, false, 2))).isEqualTo("{\"false\":2,\"true\":1}");
        assertThat(json.dumps(Map.of(1e16, 1, 0.5, 2))).isEqualTo("{\"0.5\":2,\"1e+16\":1}");
    }

    @Test
    void keysThatHaveNoOrderAreRefused() {
        assertThatThrownBy(() -> json.dumps(Map.of("a", 1, 2, 3))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Keys of several types cannot be sorted: make all of them text, or set "
                        + "quarkus.flask.json.sort-keys to false");
    }

    @Test
    void aKeyMayBeNull() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put(null, 1);
        assertThat(json.dumps(withNull)).isEqualTo("{\"null\":1}");
    }

    @Test
    void bytesAreRefused() {
        assertThatThrownBy(() -> json.dumps(Map.of("a", new byte[1]))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("byte[] is not JSON: encode it as text, in Base64 for instance, or send it as the body");
    }

    @Test
    void whatIsReadCanBeWrittenWithSomethingAroundIt() {
        String deep = "[".repeat(1000) + "]".repeat(1000);
        assertThat(json.dumps(Map.of("sent", List.of(json.loads(deep))))).isEqualTo("{\"sent\":[" + deep + "]}");
    }

    @Test
    void whatContainsItselfIsRefused() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        assertThatThrownBy(() -> json.dumps(itself)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A java.util.ArrayList cannot be written as JSON: Document nesting depth");
    }

    @ParameterizedTest
    @CsvSource({ "1e999999999,java.math.BigInteger", "1e999999999,java.lang.Long", "1e999999999,java.lang.Integer",
            "1e-999999999,java.math.BigInteger" })
    void numbersOfHugeExponentsAreNotExpanded(String text, Class<?> type) {
        assertThatThrownBy(() -> json.loads(text, type)).isInstanceOf(RuntimeException.class);
    }
}
