package io.quarkiverse.flask.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Request;
import io.quarkus.runtime.configuration.ConfigurationException;

class CsrfProtectionTest {

    private static final List<String> TRUSTED = List.of("https://Pay.example.com", "http://localhost:3000", " app://shop ");

    private final CsrfProtection protection = new CsrfProtection(true, TRUSTED);

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "OPTIONS", "TRACE" })
    void whatChangesNothingMayComeFromAnywhere(String method) {
        assertThat(protection.problem(request(method, "http", "shop.test", "cross-site", "https://evil.test"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE", "BREW" })
    void whatChangesSomethingMayNot(String method) {
        assertThat(protection.problem(request(method, "http", "shop.test", "cross-site", "https://evil.test")))
                .isEqualTo("its Sec-Fetch-Site is 'cross-site', and its Origin, 'https://evil.test', "
                        + "not in quarkus.flask.csrf-trusted-origins");
    }

    @ParameterizedTest
    @CsvSource({
            "same-origin,,true", "none,,true", "same-origin,https://evil.test,true", "none,null,true",
            "cross-site,,false", "same-site,,false", "'',,false", "Same-Origin,,false", "'same-origin, cross-site',,false",
            "cross-site,http://shop.test,false", "same-site,https://www.shop.test,false", "cross-site,null,false",
            "cross-site,https://pay.example.com,true", "same-site,https://pay.example.com,true",
            "cross-site,https://pay.example.com:443,true", "cross-site,HTTPS://PAY.example.com,true",
            "cross-site,http://pay.example.com,false", "cross-site,https://pay.example.com.evil.test,false",
            "cross-site,http://localhost:3000,true", "cross-site,http://localhost,false", "cross-site,app://shop,true" })
    void browsersSayWhereARequestComesFrom(String site, String origin, boolean allowed) {
        assertThat(protection.problem(request("POST", "http", "shop.test", site, origin)) == null).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
            "http,shop.test,,true", "http,shop.test,http://shop.test,true", "http,shop.test,http://shop.test:80,true",
            "http,shop.test,https://shop.test,true", "https,shop.test,https://shop.test,true",
            "https,shop.test,https://shop.test:443,true", "https,Shop.test,https://shop.test,true",
            "http,shop.test:443,https://shop.test,true", "http,shop.test:8080,http://shop.test:8080,true",
            "http,[::1]:8080,http://[::1]:8080,true", "http,shop.test,https://pay.example.com,true",
            "https,shop.test,http://shop.test,false", "http,shop.test,http://shop.test:8080,false",
            "http,shop.test:8080,http://shop.test,false", "http,shop.test,http://www.shop.test,false",
            "http,shop.test,http://shop.test.evil.test,false", "http,shop.test,http://shop.test@evil.test,false",
            "http,shop.test,http://evil.test/shop.test,false", "http,shop.test,null,false", "http,shop.test,'',false",
            "http,shop.test,shop.test,false", "http,shop.test,//shop.test,false", "http,shop.test,ftp://shop.test,false",
            "http,shop.test,http://shop.test/,false", "http,shop.test,http://shop.test http://evil.test,false",
            "http,'',https://,false", "http,'',http://,false", "http,null,null,false" })
    void olderBrowsersSayTheOrigin(String scheme, String host, String origin, boolean allowed) {
        assertThat(protection.problem(request("POST", scheme, host, null, origin)) == null).isEqualTo(allowed);
    }

    @Test
    void theLogSaysWhichOriginWasRefused() {
        assertThat(protection.problem(request("POST", "https", "shop.test", null, "null")))
                .isEqualTo("its Origin, 'null', is neither its own nor in quarkus.flask.csrf-trusted-origins");
        assertThat(protection.problem(request("POST", "https", "shop.test", "same-site", null))).isEqualTo(
                "its Sec-Fetch-Site is 'same-site', and its Origin, which is missing, not in quarkus.flask.csrf-trusted-origins");
    }

    @Test
    void theLogShowsNoLinesOfTheClient() {
        assertThat(protection.problem(request("POST", "https", "shop.test", null, "a\u001b[2J\nb" + "c".repeat(1000))))
                .startsWith("its Origin, 'a?[2J?bccc").hasSizeLessThan(300);
    }

    @Test
    void nothingIsRefusedUnlessItIsAskedFor() {
        assertThat(new CsrfProtection(false, List.of()).problem(request("POST", "http", "a", "cross-site", "null"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://a.test/", "a.test", "*", "https://*.a.test", "null", "https://", "https://u@a.test",
            "https://a.test?x", "//a.test", "" })
    void whatIsNoOriginCannotBeTrusted(String origin) {
        assertThatThrownBy(() -> new CsrfProtection(true, List.of(origin))).isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "quarkus.flask.csrf-trusted-origins has '" + origin + "', which is no origin: write scheme://host or "
                                + "scheme://host:port, without a path or wildcards, as in https://shop.example.com");
    }

    private static Request request(String method, String scheme, String host, String site, String origin) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        if (site != null) {
            headers.add(Map.entry("sec-fetch-site", site));
        }
        return (Request) Proxy.newProxyInstance(Request.class.getClassLoader(), new Class<?>[] { Request.class },
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "method" -> method;
                    case "host" -> host;
                    case "isSecure" -> scheme.equals("https");
                    case "origin" -> origin;
                    case "headers" -> MultiDict.ignoringCase(headers);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
