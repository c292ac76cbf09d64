package io.quarkiverse.flask.runtime.internal.debug.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final String HOST = "localhost:8080";

    private final Guard guard = new Guard(host -> host.equals(HOST) || host.equals("dev.example"), false);
    private final Map<String, List<String>> headers = new TreeMap<>(
            Map.of("Host", List.of(HOST), "Origin", List.of("http://" + HOST),
                    "Sec-Fetch-Site", List.of("same-origin"), "Content-Type", List.of("application/json")));
    private String method = "POST";
    private String host = HOST;
    private String connection = "127.0.0.1";

    private Visit visit() {
        return new Visit(method, host, connection, name -> headers.getOrDefault(name, List.of()));
    }

    private void refuses(int status, String message) {
        assertThat(guard.refuse(visit())).hasValueSatisfying(refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.message()).contains(message);
        });
    }

    @Test
    void theApplicationsOwnPageIsLetIn() {
        assertThat(guard.refuse(visit())).isEmpty();
        headers.remove("Sec-Fetch-Site");
        headers.put("Content-Type", List.of("Application/JSON; charset=utf-8"));
        headers.put("Origin", List.of("https://LOCALHOST:8080"));
        assertThat(guard.refuse(visit())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "PUT", "OPTIONS", "post" })
    void otherMethodsAreNot(String other) {
        method = other;
        refuses(405, "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = { "evil.example", "", "localhost", "localhost:8081" })
    void unknownHostsAreNot(String other) {
        host = other;
        headers.put("Origin", List.of("http://" + other));
        refuses(403, "quarkus.flask.trusted-hosts");
    }

    @Test
    void aRequestWithoutHostIsNot() {
        host = null;
        refuses(403, "quarkus.flask.trusted-hosts");
    }

    @Test
    void aSecondHostIsNot() {
        headers.put("Host", List.of(HOST, "evil.example"));
        refuses(403, "quarkus.flask.trusted-hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "", "http://evil.example", "http://localhost:8081", "http://localhost:8080.evil.example",
            "http://localhost:8080/", "file://localhost:8080", "localhost:8080", "http://evil@localhost:8080",
            "http://localhost:8080 http://evil.example", "http://dev.example" })
    void pagesOfOthersAreNot(String origin) {
        headers.put("Origin", List.of(origin));
        refuses(403, "Origin");
    }

    @Test
    void aRequestNeedsOneOrigin() {
        headers.put("Origin", List.of("http://" + HOST, "http://evil.example"));
        refuses(403, "Origin");
        headers.remove("Origin");
        refuses(403, "Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = { "cross-site", "same-site", "none", "" })
    void whatTheBrowserCallsAnotherSiteIsNot(String site) {
        headers.put("Sec-Fetch-Site", List.of(site));
        refuses(403, "Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "text/plain; application/json", "",
            "application/jsonp", "application/json+x" })
    void whatFormsCanSendIsNot(String type) {
        headers.put("Content-Type", List.of(type));
        refuses(415, "application/json");
    }

    @Test
    void oneTypeIsNeeded() {
        headers.put("Content-Type", List.of("application/json", "text/plain"));
        refuses(415, "application/json");
        headers.remove("Content-Type");
        refuses(415, "application/json");
    }

    @Test
    void otherMachinesAreNot() {
        connection = "192.168.0.2";
        refuses(403, "quarkus.flask.debugger.remote=true");
    }

    @Test
    void otherMachinesBehindAProxyAreNot() {
        headers.put("X-Forwarded-For", List.of("192.168.0.2"));
        refuses(403, "quarkus.flask.debugger.remote=true");
    }

    @Test
    void otherMachinesAreLetInIfSettingsSaySo() {
        Guard open = new Guard(known -> true, true);
        connection = "192.168.0.2";
        assertThat(open.refuse(visit())).isEmpty();
        headers.put("Origin", List.of("http://evil.example"));
        assertThat(open.refuse(visit())).isPresent();
    }

    @Test
    void thePageIsForThoseWhoAskThemselves() {
        method = "GET";
        headers.clear();
        assertThat(guard.refusePage(visit())).isEmpty();
        headers.put("Sec-Fetch-Site", List.of("none"));
        assertThat(guard.refusePage(visit())).isEmpty();
        headers.put("Sec-Fetch-Site", List.of("cross-site"));
        assertThat(guard.refusePage(visit())).hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(403));
    }

    @Test
    void thePageIsNotForStrangers() {
        method = "GET";
        host = "evil.example";
        assertThat(guard.refusePage(visit())).isPresent();
        host = HOST;
        connection = null;
        assertThat(guard.refusePage(visit())).isPresent();
    }
}
