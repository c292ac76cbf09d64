package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Request;
import io.quarkus.test.QuarkusUnitTest;

class ProxyTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true")
            .overrideConfigKey("quarkus.http.proxy.allow-x-forwarded", "true")
            .overrideConfigKey("quarkus.http.proxy.enable-forwarded-host", "true")
            .overrideConfigKey("quarkus.http.proxy.trusted-proxies", "127.0.0.1");

    @Test
    void urlsAreThoseThatTheClientAsked() {
        assertThat(given().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "shop.example")
                .header("X-Forwarded-For", "203.0.113.7").get("/seen?a=1").asString()).isEqualTo("""
                        https://shop.example/seen?a=1
                        https://shop.example/seen
                        https://shop.example/
                        true https shop.example 203.0.113.7
                        https://shop.example/seen""");
    }

    @Test
    void aPortOfTheClientStaysUnlessItIsTheDefault() {
        assertThat(seen("shop.example:8443")).contains("https://shop.example:8443/seen\n").contains(" shop.example:8443 ");
        assertThat(seen("shop.example:443")).contains("https://shop.example/seen\n").contains(" shop.example ");
    }

    private static String seen(String host) {
        return given().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", host).get("/seen").asString();
    }

    static class Views {

        @Get("/seen")
        String seen() {
            Request request = request();
            return String.join("\n", request.url(), request.baseUrl(), request.hostUrl(), request.isSecure() + " "
                    + request.scheme() + " " + request.host() + " " + request.remoteAddr(), urlFor("seen", "_external", true));
        }
    }
}
