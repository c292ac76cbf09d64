package io.quarkiverse.flask.runtime.internal.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

    private static boolean isNear(String connection, Map<String, List<String>> headers) {
        return Clients.isNear(connection, name -> headers.getOrDefault(name, List.of()));
    }

    private static boolean isNear(String header, String... values) {
        return isNear("127.0.0.1", Map.of(header, List.of(values)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1" })
    void thisMachineIsNear(String address) {
        assertThat(isNear(address, Map.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "192.168.0.2", "10.0.0.1", "0.0.0.0", "::", "fe80::1", "::ffff:10.0.0.1", "128.0.0.1", "localhost",
            "127.0.0.1.evil.example", "127.0.0", "", "999.0.0.1", "127.0.0.1, 127.0.0.1", ":", "a:b" })
    void allElseIsNot(String address) {
        assertThat(isNear(address, Map.of())).isFalse();
    }

    @Test
    void aConnectionWithoutAddressIsNot() {
        assertThat(isNear((String) null, Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.0.0.1, ::1", "127.0.0.1:4711", "[::1]:80", " 127.0.0.1 " })
    void aProxyMayHaveBeenAskedByThisMachine(String forwarded) {
        assertThat(isNear("X-Forwarded-For", forwarded)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.0.0.1", "127.0.0.1, 10.0.0.1", "10.0.0.1, 127.0.0.1", "unknown", "", "localhost", "127.0.0.1,",
            "127.0.0.1:evil" })
    void whomAProxyWasAskedByCounts(String forwarded) {
        assertThat(isNear("X-Forwarded-For", forwarded)).isFalse();
        assertThat(isNear("X-Real-IP", forwarded)).isFalse();
    }

    @Test
    void eachHeaderCounts() {
        assertThat(isNear("X-Forwarded-For", "127.0.0.1", "10.0.0.1")).isFalse();
        assertThat(isNear("127.0.0.1",
                Map.of("X-Forwarded-For", List.of("127.0.0.1"), "Forwarded", List.of("for=10.0.0.1")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "for=127.0.0.1", "For=\"[::1]:4711\"", "proto=http;for=127.0.0.1;by=10.0.0.1",
            "for=127.0.0.1, for=\"[::1]\"" })
    void theStandardHeaderIsRead(String forwarded) {
        assertThat(isNear("Forwarded", forwarded)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "for=10.0.0.1", "for=127.0.0.1, for=10.0.0.1", "for=_hidden", "for=unknown", "proto=http", "",
            "for=127.0.0.1;for=10.0.0.1", "for=\"127.0.0.1\\\"", "for=", "for=127.0.0.1, proto=https",
            "for=\"127.0.0.1, 10.0.0.1\"", "fortune=127.0.0.1" })
    void whatCannotBeReadIsNotNear(String forwarded) {
        assertThat(isNear("Forwarded", forwarded)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Via", "X-Forwarded-Host", "X-Forwarded-Proto" })
    void aProxyThatDoesNotTellItsClientsIsNotNear(String header) {
        assertThat(isNear(header, "1.1 somebody")).isFalse();
        assertThat(isNear("127.0.0.1", Map.of(header, List.of("http"), "X-Forwarded-For", List.of("::1")))).isTrue();
    }
}
