package org.acme.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class CookieJarTest {

    private final CookieJar jar = new CookieJar();

    @Test
    void startsWithoutCookies() {
        assertThat(jar.header()).isEmpty();
    }

    @Test
    void keepsValuesAsTheyWereWritten() {
        keep("a=\"the = value\"; Path=/", "b=2; Max-Age=60");
        assertThat(jar.header()).contains("a=\"the = value\"; b=2");
    }

    @Test
    void replacesACookieOfTheSameName() {
        keep("a=1", "b=2");
        keep("a=3");
        assertThat(jar.header()).contains("a=3; b=2");
    }

    @Test
    void dropsExpiredCookies() {
        keep("a=1", "b=2");
        keep("a=; Max-Age=0; Path=/", "b=; expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(jar.header()).isEmpty();
    }

    private void keep(String... lines) {
        jar.keepFrom(new Answer(200, Arrays.stream(lines).map(line -> new Header("Set-Cookie", line)).toList(), ""));
    }
}
