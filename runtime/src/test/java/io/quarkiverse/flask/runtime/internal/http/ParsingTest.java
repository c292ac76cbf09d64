package io.quarkiverse.flask.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a=1&b=2&a=3|[a=1, b=2, a=3]",
            "a=&b|[a=, b=]",
            "a=x+y%2Bz|[a=x y+z]",
            "a=1;b=2|[a=1;b=2]",
            "q=%FF&r=%C3%A9%C3|[q=%FF, r=\u00e9%C3]",
            "q=%&=&&a|[q=%, =, a=]",
            "q=%zz%4|[q=%zz%4]",
            "=1&a==|[=1, a==]" })
    void queriesAreReadAsWerkzeugReadsThem(String query, String expected) {
        assertThat(UrlEncoded.parse(query)).hasToString(expected);
    }

    @Test
    void noQueryHasNoArguments() {
        assertThat(UrlEncoded.parse(null)).isEmpty();
        assertThat(UrlEncoded.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a=1; b=2|[a=1, b=2]",
            "a=1; a=2|[a=1, a=2]",
            "a=\"\\303\\251\\073\\054 \\\"\\\\\"|[a=\u00e9;, \"\\]",
            ";;;=;a;b=x=y|[a=, b=x=y]",
            "a=\"|[a=\"]" })
    void cookiesAreReadLeniently(String header, String expected) {
        assertThat(Cookies.parse(header)).hasToString(expected);
    }

    @Test
    void contentTypesHaveParameters() {
        ContentType type = ContentType.parse("Application/JSON; Charset=\"utf-8\"; x");
        assertThat(type.mimetype()).isEqualTo("application/json");
        assertThat(type.parameters()).isEqualTo(Map.of("charset", "utf-8"));
        assertThat(type.isJson()).isTrue();
        assertThat(ContentType.parse("application/problem+json").isJson()).isTrue();
        assertThat(ContentType.parse("text/json").isJson()).isFalse();
        assertThat(ContentType.parse(null).mimetype()).isEmpty();
        assertThat(ContentType.parse(";").mimetype()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "/a b\u00e9,/a%20b\u00e9", "/a+/b/c,/a+/b/c", "/\ufffd,/\ufffd", "/a?b#c,/a%3Fb%23c", "/<|>,/<|>", "/a%b,/a%b",
            "/plain,/plain" })
    void pathsShowWhatPeopleRead(String decoded, String iri) {
        assertThat(Iri.path(decoded)).isEqualTo(iri);
    }

    @ParameterizedTest
    @CsvSource({ "q=%3F%C3%A9,q=?\u00e9", "q=%FF%C3,q=%FF%C3", "q=%26%3d%2B%23,q=%26%3d%2B%23", "q=%20+%00%7F,q=%20+%00%7F",
            "q=%25,q=%25", "a=b&c,a=b&c", "q=%E2%82%AC%2F%3C,q=\u20ac/<" })
    void queriesShowWhatPeopleRead(String query, String iri) {
        assertThat(Iri.query(query)).isEqualTo(iri);
    }

    @Test
    @Timeout(100)
    void aParameterInMillionsOfPartsIsPutTogetherInOneGo() {
        StringBuilder header = new StringBuilder("form-data");
        for (int part = 0; part < 2_000_000; part++) {
            header.append(";n*1=x");
        }
        assertThat(OptionsHeader.parse(header.toString()).parameters().get("n")).hasSize(2_000_000);
    }
}
