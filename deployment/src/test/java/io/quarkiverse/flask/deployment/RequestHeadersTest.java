package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.abort;
import static io.quarkiverse.flask.Flask.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

class RequestHeadersTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.max-content-length", "2048");

    @Test
    void aViewReadsWhatTheClientAccepts() {
        assertThat(given().header("Accept", "text/html;q=0.5").header("Accept", "application/json")
                .header("Accept-Language", "de-AT").header("Accept-Encoding", "br").header("Accept-Charset", "utf-8")
                .get("/accept")
                .asString()).isEqualTo("application/json de true");
    }

    @Test
    void aViewReadsCredentialsAndConditions() {
        assertThat(given().auth().preemptive().basic("ann", "secret").header("If-None-Match", "\"v1\", W/\"v2\"")
                .header("If-Match", "*").header("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                .header("If-Unmodified-Since", "never").header("Range", "bytes=2-").header("Origin", "http://example.org")
                .get("/conditions").asString())
                .isEqualTo("ann secret true false true 1994-11-06T08:49:37Z null 2 http://example.org 2048");
        assertThat(given().get("/conditions").statusCode()).isEqualTo(401);
    }

    static class Views {

        @Route("/accept")
        String accept() {
            return "%s %s %s".formatted(request().acceptMimetypes().bestMatch("text/html", "application/json"),
                    request().acceptLanguages().bestMatch("en", "de"), request().acceptCharsets().contains("utf-8"));
        }

        @Route("/conditions")
        String conditions() {
            if (request().authorization() == null) {
                throw abort(401);
            }
            return "%s %s %s %s %s %s %s %d %s %d".formatted(request().authorization().username(),
                    request().authorization().password(), request().ifNoneMatch().contains("v1"),
                    request().ifNoneMatch().contains("v2"), request().ifMatch().star(), request().ifModifiedSince(),
                    request().ifUnmodifiedSince(), request().range().spans().get(0).start(), request().origin(),
                    request().maxContentLength());
        }
    }
}
