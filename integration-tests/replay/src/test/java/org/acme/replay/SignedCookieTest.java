package org.acme.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedCookieTest {

    private static final String PLAIN = "eyJ1c2VyX2lkIjoxfQ.ZVPxAA.-iTHWki8YqEjY8B2FguGpvAGqyg";

    private final SignedCookie signed = new SignedCookie("dev");

    @Test
    void readsWhatFlaskSigned() {
        assertThat(signed.unsign(PLAIN)).contains(Map.of("user_id", BigDecimal.ONE));
    }

    @Test
    void readsWhatFlaskDeflatedAndSigned() {
        assertThat(signed.unsign(".eJyrVipRsqpWUgCS0YY6RrG1OkpJYAEgqaRfbmurBBSpALIr6QCUagG8wzpO.ZVPxAA"
                + ".ioK344xzNMgeSS_0ArV_CBhMKSg"))
                .contains(Map.of(
                        "t", Map.of(" t", List.of(BigDecimal.ONE, BigDecimal.valueOf(2))),
                        "b", Map.of(" b", "/w=="),
                        "x", "y".repeat(100)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "garbage", "a.b", "..", "eyJ1c2VyX2lkIjoxfQ.ZVPxAA.bbbbbbbbbbbbbbbbbbbbbbbbbbb",
            "eyJ1c2VyX2lkIjoyfQ.ZVPxAA.-iTHWki8YqEjY8B2FguGpvAGqyg", "eyJ1c2VyX2lkIjoxfQ.ZVPxAB.-iTHWki8YqEjY8B2FguGpvAGqyg",
            "eyJ1c2VyX2lkIjoxfQ.ZVPxAA.!", "the username" })
    void refusesWhatFlaskDidNotSign(String cookie) {
        assertThat(signed.unsign(cookie)).isEmpty();
    }

    @Test
    void refusesWhatAnotherKeySigned() {
        assertThat(new SignedCookie("other").unsign(PLAIN)).isEmpty();
    }
}
