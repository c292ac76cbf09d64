package io.quarkiverse.flask.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "text/html, application/json;q=0.9 | text/html",
            "application/json, */*;q=0.1 | application/json",
            "*/* | text/html",
            "text/*;q=0.3, application/*;q=0.7 | application/json",
            "application/json;q=0, */* | text/html",
            "image/png | ",
            "text/html;q=x, application/json;q=0.2 | application/json",
            "text/html;level=1 | ",
    })
    void theTypeThatTheClientLikesBest(String header, String best) {
        assertThat(Accept.mimetypes(header).bestMatch("text/html", "application/json")).isEqualTo(best);
    }

    @Test
    void theMostSpecificTypeCounts() {
        Accept accept = Accept.mimetypes("*/*;q=0.1, text/*;q=0.3, text/html;q=0.5, text/html; level=1");
        assertThat(accept.values()).containsExactly("text/html; level=1", "text/html", "text/*", "*/*");
        assertThat(accept.quality("text/html; level=1")).isEqualTo(1);
        assertThat(accept.quality("text/html")).isEqualTo(0.5);
        assertThat(accept.quality("text/plain")).isEqualTo(0.3);
        assertThat(accept.quality("image/png")).isEqualTo(0.1);
        assertThat(accept).hasToString("text/html; level=1,text/html;q=0.5,text/*;q=0.3,*/*;q=0.1");
        assertThat(accept.acceptHtml()).isTrue();
        assertThat(Accept.mimetypes("application/xml").acceptXhtml()).isTrue();
        assertThat(Accept.mimetypes(null).acceptJson()).isFalse();
    }

    @Test
    void whatIsNoTypeIsRefused() {
        assertThatThrownBy(() -> Accept.mimetypes("*/*").quality("html")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'html' is no MIME type. Write type/subtype.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "en-US, de;q=0.5 | de", "en-US, fr;q=0.5 | en", "de_at | de", "de-DE, en | en",
            "fr | ", "* | en", "EN | en",
            "zh | zh-Hant" })
    void aLanguageMatchesByItsPrimaryTagToo(String header, String best) {
        assertThat(Accept.languages(header).bestMatch("en", "de", "zh-Hant")).isEqualTo(best);
    }

    @Test
    void encodingsMatchWhateverTheirCase() {
        Accept accept = Accept.of("GZIP, br;q=0.2, *;q=0");
        assertThat(accept.quality("gzip")).isEqualTo(1);
        assertThat(accept.contains("identity")).isTrue();
        assertThat(accept.bestMatch("identity", "br")).isEqualTo("br");
    }

    @Test
    void credentialsAreUserAndPassword() {
        Authorization basic = Authorization.parse("Basic YW5uOnM6ZWNyZXQ=");
        assertThat(basic.type()).isEqualTo("basic");
        assertThat(basic.username()).isEqualTo("ann");
        assertThat(basic.password()).isEqualTo("s:ecret");
        assertThat(basic).hasToString("Authorization[type=basic]");
    }

    @Test
    void credentialsAreATokenOrParameters() {
        assertThat(Authorization.parse("Bearer abc==").token()).isEqualTo("abc==");
        Authorization digest = Authorization.parse("Digest username=\"x, y\", realm=z, f");
        assertThat(digest.username()).isEqualTo("x, y");
        assertThat(digest.parameters()).containsEntry("realm", "z").containsEntry("f", null);
        assertThat(digest.token()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Basic dXNlcjpwdw", "Basic /w==" })
    void malformedCredentialsAreNone(String header) {
        assertThat(Authorization.parse(header)).isNull();
    }

    @Test
    void tagsAreStrongOrWeak() {
        ETags tags = ETags.parse("\"a,b\", W/\"c\" , d");
        assertThat(tags.strong()).containsExactlyInAnyOrder("a,b", "d");
        assertThat(tags.contains("c")).isFalse();
        assertThat(tags.containsWeak("c")).isTrue();
        assertThat(ETags.parse("*").contains("anything")).isTrue();
        assertThat(ETags.parse(null).isEmpty()).isTrue();
    }

    @Test
    void aRangeIsPartOfABody() {
        assertThat(Range.parse("bytes=10-19").forLength(100)).hasToString("Span[start=10, end=OptionalLong[20]]");
        assertThat(Range.parse("Bytes = 90-").forLength(95)).hasToString("Span[start=90, end=OptionalLong[95]]");
        assertThat(Range.parse("bytes=-5").forLength(100)).hasToString("Span[start=95, end=OptionalLong[100]]");
        assertThat(Range.parse("bytes=10-999").forLength(100)).hasToString("Span[start=10, end=OptionalLong[100]]");
        assertThat(Range.parse("bytes=100-").forLength(100)).isNull();
        assertThat(Range.parse("items=0-1").forLength(100)).isNull();
        assertThat(Range.parse("bytes=0-1,5-6").spans()).hasSize(2);
        assertThat(Range.parse("bytes=0-1,5-6").forLength(100)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes", "bytes=", "bytes=a-b", "bytes=5-3", "bytes=5-6,0-1", "bytes=-5,0-1", "bytes=--5",
            "bytes=-" })
    void malformedRangesAreNone(String header) {
        assertThat(Range.parse(header)).isNull();
    }

    @Test
    void longNumbersAreNoOverflow() {
        assertThat(Range.parse("bytes=0-99999999999999999999").forLength(10))
                .hasToString("Span[start=0, end=OptionalLong[10]]");
        assertThat(Range.parse("bytes=99999999999999999999-").forLength(10)).isNull();
    }

    @Test
    void datesAreReadAndWritten() {
        Instant instant = Instant.parse("1994-11-06T08:49:37Z");
        assertThat(HttpDate.format(instant)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT")).isEqualTo(instant);
        assertThat(HttpDate.parse("Sunday, 06-Nov-94 08:49:37 GMT")).isEqualTo(instant);
        assertThat(HttpDate.parse("Sun Nov  6 08:49:37 1994")).isEqualTo(instant);
        assertThat(HttpDate.parse("Thursday, 29-Feb-24 12:00:00 GMT")).isEqualTo(Instant.parse("2024-02-29T12:00:00Z"));
        assertThat(HttpDate.parse("yesterday")).isNull();
    }
}
