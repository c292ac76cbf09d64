package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.Markup;

class InspectorLeavesTest {

    private final Inspector inspector = new Inspector(Look.settings());

    enum Size {
        SMALL,
        LARGE {
            @Override
            public String toString() {
                return "very large";
            }
        };

        @Override
        public String toString() {
            return "quite small";
        }
    }

    @Test
    void nullHasNoType() {
        assertThat(inspector.show("user", "User", null)).isEqualTo(new ShownValue("user", "", "null", List.of(), 0));
    }

    @Test
    void numbersHaveTheTypeOfTheirVariable() {
        assertThat(inspector.show("n", "int", 42)).isEqualTo(new ShownValue("n", "int", "42", List.of(), 0));
    }

    @Test
    void boxedNumbersHaveTheirClass() {
        assertThat(inspector.show("n", "Object", 42L).type()).isEqualTo("Long");
    }

    @Test
    void stringsAreQuotedAndEscapedAsInJava() {
        assertThat(Look.text("a\"b\\c\n\t\u0000'é")).isEqualTo("\"a\\\"b\\\\c\\n\\t\\u0000'é\"");
    }

    @Test
    void charactersThatTurnTheLineAroundAreEscaped() {
        assertThat(Look.text("a\u202Eb")).isEqualTo("\"a\\u202Eb\"");
    }

    @Test
    void longStringsAreCutAndTellTheirLength() {
        assertThat(Look.text("x".repeat(3_000_000))).isEqualTo("\"" + "x".repeat(200) + "…\" (3000000 characters)");
    }

    @Test
    void aLongStringThatEndsWithDotsIsNotTakenForCut() {
        assertThat(Look.text("x".repeat(150) + "…")).isEqualTo("\"" + "x".repeat(150) + "…\"");
    }

    @Test
    void stringsAreNotCutWithinACharacter() {
        assertThat(Look.text("x" + "😀".repeat(200))).isEqualTo("\"x" + "😀".repeat(99) + "…\" (401 characters)");
    }

    @Test
    void halvesOfCharactersAreEscaped() {
        assertThat(Look.text("\uD83D!")).isEqualTo("\"\\uD83D!\"");
    }

    @Test
    void charactersAreQuoted() {
        assertThat(List.of(Look.text('a'), Look.text('\''), Look.text('"'))).containsExactly("'a'", "'\\''", "'\"'");
    }

    @Test
    void otherTextsAreShownAsStrings() {
        assertThat(List.of(Look.text(new StringBuilder("a\n")), Look.text(Markup.of("<b>")), Look.text("hey".toCharArray())))
                .containsExactly("\"a\\n\"", "\"<b>\"", "\"hey\"");
    }

    @Test
    void enumsAreShownByName() {
        assertThat(Look.at(Size.SMALL)).isEqualTo(new ShownValue("it", "InspectorLeavesTest.Size", "SMALL", List.of(), 0));
    }

    @Test
    void enumsWithBodiesAreOfTheirEnum() {
        assertThat(Look.at(Size.LARGE)).isEqualTo(new ShownValue("it", "InspectorLeavesTest.Size", "LARGE", List.of(), 0));
    }

    @Test
    void classesAreShownByName() {
        assertThat(Look.at(Map.Entry.class)).isEqualTo(new ShownValue("it", "Class", "java.util.Map$Entry", List.of(), 0));
    }

    /** Has to stay uninitialised. */
    static class Lazy {

        static {
            initialised.incrementAndGet();
        }
    }

    private static final AtomicInteger initialised = new AtomicInteger();

    @Test
    void classesAreNotInitialised() {
        Look.at(Lazy.class);
        Look.at(new Lazy[1]);
        assertThat(initialised).hasValue(0);
    }

    @Test
    void valuesOfTheJdkAreShownAsTheyAre() {
        UUID id = new UUID(1, 2);
        assertThat(List.of(LocalDate.of(2026, 1, 2), id, new BigDecimal("1.50"), URI.create("http://a/b"), Path.of("/a/b"),
                TimeUnit.DAYS, new IllegalStateException("no")).stream().map(Look::text)).containsExactly("2026-01-02",
                        id.toString(), "1.50", "http://a/b", "/a/b", "DAYS", "java.lang.IllegalStateException: no");
    }

    @Test
    void valuesOfTheJdkAreShownAlsoWithoutToStrings() {
        Inspector quiet = new Inspector(Look.settings(false, 100, 1000));
        assertThat(quiet.show("d", null, LocalDate.of(2026, 1, 2)).text()).isEqualTo("2026-01-02");
    }

    @Test
    void objectsOfTheJdkHaveNoFields() {
        assertThat(Look.at(new Thread("worker")).children()).isEmpty();
    }

    @Test
    void bytesAreCountedAndShownInHex() {
        assertThat(Look.text(new byte[] { 0x4f, (byte) 0xff, 0 })).isEqualTo("3 bytes: 4f ff 00");
    }

    @Test
    void ofManyBytesTheFirstAreShown() {
        assertThat(Look.text(new byte[100])).isEqualTo("100 bytes: " + "00 ".repeat(32) + "…");
    }

    @Test
    void noBytesAreShownAsNone() {
        assertThat(Look.text(new byte[0])).isEqualTo("0 bytes");
    }

    @Test
    void lambdasAreShownByTheirInterface() {
        String captured = "hidden";
        Function<String, String> lambda = text -> text + captured;
        assertThat(inspector.show("f", null, lambda)).isEqualTo(new ShownValue("f", "Function", "lambda", List.of(), 0));
    }

    @Test
    void urlsAreShownWithoutUserAndPasswordAlsoWhereTheyAreCut() {
        assertThat(Look.text("x".repeat(190) + "//ann:" + "p".repeat(100) + "@host")).doesNotContain("ann")
                .doesNotContain("pp");
    }
}
