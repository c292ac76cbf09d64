package io.quarkiverse.flask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
                () -> response.header("X", evil));
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
    void contentWithoutANameNeedsAType() {
        assertThatThrownBy(() -> SendFile.ofContent(new byte[0], new SendFileOptions(), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Bytes have no name: say downloadName(\u2026) or, unless it is an attachment, mimetype(\u2026).");
    }
}
