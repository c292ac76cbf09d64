package io.quarkiverse.flask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    private final Response response = new Response("hello");

    @Test
    void aStatusMayHaveWords() {
        assertThat(response.status("201 Fine").status()).isEqualTo(201);
        assertThat(response.statusPhrase()).isEqualTo("Fine");
        assertThat(response.status(404).statusPhrase()).isNull();
        assertThat(response.status("204").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Fine", "20 Fine", "2000" })
    void aStatusStartsWithACode(String status) {
        assertThatThrownBy(() -> response.status(status)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not an HTTP status: start with a code, as in '201 Created'.".formatted(status));
    }

    @Test
    void nothingCanAddAHeaderOfItsOwn() {
        assertThatThrownBy(() -> response.status("200 OK\r\nX-A: b")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The words after the status 200 must be ASCII on one line.");
        String evil = "a\r\nX-A: b";
        List<Runnable> setters = List.of(() -> response.etag(evil), () -> response.mimetype(evil),
                () -> response.contentType(evil), () -> Flask.redirect(evil), () -> response.vary(evil),
                () -> response.contentSecurityPolicy(evil), () -> response.contentLanguage(evil), () -> response.allow(evil),
                () -> response.header("X", evil), () -> response.wwwAuthenticate(evil), () -> response.contentEncoding(evil),
                () -> response.contentLocation(evil), () -> response.acceptRanges(evil),
                () -> response.accessControl(a -> a.allowOrigin(evil)), () -> response.crossOriginOpenerPolicy(evil));
        for (Runnable setter : setters) {
            assertThatThrownBy(setter::run).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has a line break or a NUL at index");
        }
    }

    @Test
    void anEntityTagIsMadeOfTheBodyUnlessThereIsOne() {
        assertThat(response.addEtag().etag()).isEqualTo("\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\"");
        assertThat(response.body("other").addEtag().etag()).isEqualTo("\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\"");
        assertThatThrownBy(() -> new Response(new ByteArrayInputStream(new byte[0])).addEtag())
                .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("The body is a ByteArrayInputStream");
    }

    @Test
    void streamsAreToldFromWholeBodies() {
        assertThat(response.isStreamed()).isFalse();
        assertThat(new Response(List.of("a").iterator()).isStreamed()).isTrue();
    }

    @Test
    void callbacksAreCalledOnceAndAllOfThem() {
        List<String> called = new ArrayList<>();
        response.callOnClose(() -> called.add("a")).callOnClose(() -> {
            throw new IllegalStateException("broken");
        }).callOnClose(() -> called.add("b"));
        assertThatThrownBy(response::close).isInstanceOf(IllegalStateException.class).hasMessage("broken");
        response.close();
        assertThat(called).containsExactly("a", "b");
    }

    @Test
    void headersHaveMethods() {
        response.vary("Cookie").vary("cookie", "Accept").allow("GET", "HEAD").expires(Instant.EPOCH)
                .retryAfter(Duration.ofMinutes(2)).contentLanguage("de", "en").contentSecurityPolicy("default-src 'self'");
        assertThat(response.headers().get("Vary")).isEqualTo("Cookie, Accept");
        assertThat(response.headers().get("Allow")).isEqualTo("GET, HEAD");
        assertThat(response.headers().get("Expires")).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(response.headers().get("Retry-After")).isEqualTo("120");
        assertThat(response.retryAfter(Instant.EPOCH).headers().get("Retry-After")).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(response.headers().get("Content-Language")).isEqualTo("de, en");
        assertThat(response.headers().get("Content-Security-Policy")).isEqualTo("default-src 'self'");
    }

    @Test
    void moreHeadersHaveMethods() {
        response.contentLength(5).contentEncoding("br").contentLocation("/a").date(Instant.EPOCH).age(Duration.ofMinutes(1))
                .acceptRanges("none").wwwAuthenticate("Basic realm=\"a\"").wwwAuthenticate("Bearer").retryAfter(20)
                .contentSecurityPolicyReportOnly("default-src 'none'").crossOriginOpenerPolicy("same-origin")
                .crossOriginEmbedderPolicy("require-corp");
        assertThat(response.headers().entries()).extracting(Object::toString).containsExactly(
                "Content-Type=text/html; charset=utf-8", "Content-Length=5", "Content-Encoding=br", "Content-Location=/a",
                "Date=Thu, 01 Jan 1970 00:00:00 GMT", "Age=60", "Accept-Ranges=none", "WWW-Authenticate=Basic realm=\"a\"",
                "WWW-Authenticate=Bearer", "Retry-After=20", "Content-Security-Policy-Report-Only=default-src 'none'",
                "Cross-Origin-Opener-Policy=same-origin", "Cross-Origin-Embedder-Policy=require-corp");
    }

    @Test
    void otherOriginsMayBeAllowed() {
        response.headers().remove("Content-Type");
        response.accessControl(a -> a.allowOrigin("*").allowMethods("GET", "POST").allowHeaders("X-A", "X-B").exposeHeaders("X")
                .maxAge(60).allowCredentials(true));
        assertThat(response.headers().entries()).extracting(Object::toString).containsExactly(
                "Access-Control-Allow-Origin=*", "Access-Control-Allow-Methods=GET, POST",
                "Access-Control-Allow-Headers=X-A, X-B", "Access-Control-Expose-Headers=X", "Access-Control-Max-Age=60",
                "Access-Control-Allow-Credentials=true");
        response.accessControl(a -> a.allowCredentials(false).maxAge(Duration.ofHours(1)));
        assertThat(response.headers().contains("Access-Control-Allow-Credentials")).isFalse();
        assertThat(response.headers().get("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void theContentTypeHasParameters() {
        assertThat(response.mimetypeParams()).isEqualTo(Map.of("charset", "utf-8"));
        response.contentType("application/problem+json; Charset=UTF-8;x=\"a; \\\"b\\\"\" ; y=");
        assertThat(response.mimetypeParams()).isEqualTo(Map.of("charset", "UTF-8", "x", "a; \"b\"", "y", ""));
        assertThat(response.isJson()).isTrue();
        assertThat(response.contentType("application/json").isJson()).isTrue();
        assertThat(response.contentType("text/json").isJson()).isFalse();
        response.headers().remove("Content-Type");
        assertThat(response.isJson()).isFalse();
        assertThat(response.mimetypeParams()).isEmpty();
    }

    @Test
    void theBodyIsReadAsBytesThatAreACopy() {
        assertThat(response.body("\u00e9").data()).containsExactly(0xc3, 0xa9);
        response.body(new byte[] { 1 }).data()[0] = 2;
        assertThat(response.data()).containsExactly(1);
    }

    @Test
    void contentWithoutANameNeedsAType() {
        assertThatThrownBy(() -> SendFile.ofContent(new byte[0], new SendFileOptions(), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Bytes have no name: say downloadName(\u2026) or, unless it is an attachment, mimetype(\u2026).");
    }

    @Test
    void aLongParameterOfTheContentTypeIsRead() {
        String text = "y".repeat(100_000);
        assertThat(new Response().contentType("a/b; x=\"" + text + "\"").mimetypeParams()).containsEntry("x", text);
    }
}
