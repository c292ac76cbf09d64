package io.quarkiverse.flask.runtime.internal.debug.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PinCookieTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final byte[] KEY = new byte[32];
    private static final Pin PIN = new Pin("123456789");

    private final String value = cookie(KEY, PIN, NOW).make();

    private static PinCookie cookie(byte[] key, Pin pin, Instant now) {
        return new PinCookie(key, pin, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void lastsAWeek() {
        assertThat(cookie(KEY, PIN, NOW).accepts(value)).isTrue();
        assertThat(cookie(KEY, PIN, NOW.plus(Duration.ofDays(7))).accepts(value)).isTrue();
        assertThat(cookie(KEY, PIN, NOW.plus(Duration.ofDays(7)).plusSeconds(1)).accepts(value)).isFalse();
    }

    @Test
    void doesNotComeFromTheFuture() {
        assertThat(cookie(KEY, PIN, NOW.minusSeconds(1)).accepts(value)).isFalse();
    }

    @Test
    void isOfNoUseForAnotherKeyOrAnotherPin() {
        assertThat(cookie(new byte[] { 1 }, PIN, NOW).accepts(value)).isFalse();
        assertThat(cookie(KEY, new Pin("123456788"), NOW).accepts(value)).isFalse();
    }

    @Test
    void cannotBeMadeYounger() {
        String seconds = String.valueOf(NOW.getEpochSecond());
        String younger = value.replace(seconds, String.valueOf(NOW.getEpochSecond() + 60));
        assertThat(cookie(KEY, PIN, NOW.plusSeconds(120)).accepts(younger)).isFalse();
    }

    @Test
    void noCharacterOfItCanBeChangedOrLeftOut() {
        PinCookie cookie = cookie(KEY, PIN, NOW);
        assertThat(IntStream.range(0, value.length())).allMatch(at -> {
            char other = value.charAt(at) == 'A' ? 'B' : 'A';
            return !cookie.accepts(value.substring(0, at) + other + value.substring(at + 1))
                    && !cookie.accepts(value.substring(0, at) + value.substring(at + 1))
                    && !cookie.accepts(value.substring(0, at));
        });
    }

    @Test
    void malformedOnesAreNone() {
        PinCookie cookie = cookie(KEY, PIN, NOW);
        String signature = value.substring(value.indexOf('.'));
        assertThat(new String[] { "", ".", "a", signature, "-1" + signature, "99999999999999999999" + signature,
                "0" + value, value + "\n", " " + value, value + "." }).noneMatch(cookie::accepts);
    }
}
