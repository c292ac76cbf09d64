package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.deployment.Http2Request.Answer;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class Http2DistrustTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Http2ProxyTest.Views.class, Http2Request.class, Answer.class))
            .overrideConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true")
            .overrideConfigKey("quarkus.http.proxy.allow-x-forwarded", "true")
            .overrideConfigKey("quarkus.http.proxy.trusted-proxies", "192.0.2.1");

    @TestHTTPResource("/")
    URI server;

    @Test
    void nobodyElseSaysTheScheme() throws IOException {
        Http2Request request = Http2Request.get("/seen").and("x-forwarded-proto", "https").and("x-forwarded-for",
                "203.0.113.7");
        assertThat(seen(request)).startsWith("http://localhost/seen false 127.");
        assertThat(seen(request.with(":scheme", "https"))).startsWith("http://localhost/seen false 127.");
    }

    private String seen(Http2Request request) throws IOException {
        return request.send(server).body();
    }
}
