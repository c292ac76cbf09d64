package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void longTextsAreCut() {
        assertThat(Shortened.to(3, "abcd")).isEqualTo("abc…");
    }

    @Test
    void shortTextsStayAsTheyAre() {
        assertThat(Shortened.to(3, "abc")).isEqualTo("abc");
    }

    @Test
    void charactersAreNotCutInHalves() {
        assertThat(Shortened.to(2, "a😀b")).isEqualTo("a…");
    }
}
