package io.quarkiverse.flask.runtime.internal.debug.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

class PinTest {

    @Test
    void nineRandomDigitsUnlessSomethingIsSet() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            all.add(Pin.random());
        }
        assertThat(all).hasSizeGreaterThan(90).allMatch(pin -> pin.matches("[0-9]{9}"));
        assertThat(Pin.of(Optional.empty(), "123456789")).contains(new Pin("123456789"));
    }

    @Test
    void hyphensMeanNothing() {
        Pin pin = Pin.of(Optional.of("12-34"), "123456789").orElseThrow();
        assertThat(pin.matches("1234")).isTrue();
        assertThat(pin.matches(" 1-2-3-4 ")).isTrue();
        assertThat(pin.matches("123")).isFalse();
        assertThat(pin.matches("12345")).isFalse();
        assertThat(pin.matches("")).isFalse();
        assertThat(pin.matches("123456789")).isFalse();
    }

    @Test
    void offAsksForNone() {
        assertThat(Pin.of(Optional.of("off"), "123456789")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "123", "12a4", "1-2-3", "none", "१२३४", "-", "12 34" })
    void anythingElseIsRefusedWithoutRepeatingIt(String setting) {
        assertThatThrownBy(() -> Pin.of(Optional.of(setting), "123456789")).isInstanceOf(ConfigurationException.class)
                .hasMessage("quarkus.flask.debugger.pin must have at least four digits, and hyphens wherever you like, or be "
                        + "'off' for consoles that ask for none.");
    }

    @ParameterizedTest
    @CsvSource({ "123456789,123-456-789", "123456,123-456", "1234,1234" })
    void itIsShownInGroupsOfThree(String digits, String shown) {
        assertThat(new Pin(digits).shown()).isEqualTo(shown);
    }

    @Test
    void itDoesNotGetIntoLogsByAccident() {
        assertThat(new Pin("123456789")).hasToString("PIN");
        assertThat(DevelopmentRun.begin()).hasToString("DevelopmentRun");
    }
}
