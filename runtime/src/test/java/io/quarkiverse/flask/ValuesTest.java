package io.quarkiverse.flask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.flask.exceptions.BadRequestKeyException;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.NotFound;

class ValuesTest {

    private final MultiDict<String> dict = MultiDict
            .of(List.of(Map.entry("a", "1"), Map.entry("b", "x"), Map.entry("a", "2")));

    @Test
    void multiDictsGiveTheFirstValueOrAll() {
        assertThat(dict.get("a")).isEqualTo("1");
        assertThat(dict.getList("a")).containsExactly("1", "2");
        assertThat(dict.get("c")).isNull();
        assertThat(dict.get("c", "default")).isEqualTo("default");
        assertThat(dict.asMap()).containsExactly(Map.entry("a", "1"), Map.entry("b", "x"));
    }

    @Test
    void theValuesOfAKeyFollowOneAnother() {
        assertThat(dict.items()).hasToString("[a=1, a=2, b=x]");
        assertThat(MultiDict.combined(dict, dict).items()).hasToString("[a=1, a=2, b=x, a=1, a=2, b=x]");
    }

    @Test
    void multiDictsConvertOrFallBack() {
        assertThat(dict.get("a", 9, Integer::valueOf)).isEqualTo(1);
        assertThat(dict.get("b", 9, Integer::valueOf)).isEqualTo(9);
        assertThat(dict.getList("b", Integer::valueOf)).isEmpty();
    }

    @Test
    void aMissingKeyIsABadRequest() {
        assertThatThrownBy(() -> dict.require("c")).isInstanceOf(BadRequestKeyException.class).hasMessageContaining("'c'")
                .satisfies(e -> assertThat(((HttpException) e).code()).isEqualTo(400));
    }

    @Test
    void headersIgnoreCaseAndKeepTheirSpelling() {
        MultiDict<String> headers = MultiDict.ignoringCase(List.of(Map.entry("X-A", "1"), Map.entry("x-a", "2")));
        assertThat(headers.getList("X-a")).containsExactly("1", "2");
        assertThat(headers.keys()).containsExactly("X-A");
    }

    @ParameterizedTest
    @CsvSource({ "My cool movie.mov,My_cool_movie.mov", "../../../etc/passwd,etc_passwd",
            "i contain cool \u00fcml\u00e4uts.txt,i_contain_cool_umlauts.txt", "..,''", "\u65e5\u672c,''", ".bashrc,bashrc",
            "a/b\\c,a_bc" })
    void secureFilenamesAreWerkzeugs(String filename, String expected) {
        assertThat(Flask.secureFilename(filename)).isEqualTo(expected);
    }

    @Test
    void headersRefuseLineBreaks() {
        Headers headers = new Headers();
        assertThatThrownBy(() -> headers.set("X-A", "a\r\nSet-Cookie: b=c")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of the header 'X-A' has a line break or a NUL at index 1: a header is one line.");
        assertThatThrownBy(() -> headers.add("X A", "a")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'X A' is not a header name: use letters, digits and hyphens.");
    }

    @Test
    void updatesReplaceAndListsAdd() {
        Headers headers = new Headers().set("A", "1").add("a", "2");
        headers.update(Map.of("A", List.of("x", "y")));
        assertThat(headers.getList("a")).containsExactly("x", "y");
        assertThat(headers.set("A", "z").getList("a")).containsExactly("z");
    }

    @Test
    void cookiesAreQuotedAndOrderedAsInWerkzeug() {
        assertThat(cookie("\u00e9;, \"\\", options -> {
        })).isEqualTo("a=\"\\303\\251\\073\\054 \\\"\\\\\"; Path=/");
        assertThat(cookie("v", options -> options.maxAge(60).domain(".example.com").secure(true).httponly(true).path("/p")
                .samesite("lax").partitioned(true)))
                .isEqualTo("a=v; Domain=example.com; Expires=Thu, 01 Jan 1970 00:01:00 GMT; Max-Age=60; Secure; HttpOnly; "
                        + "Path=/p; SameSite=Lax; Partitioned");
    }

    @Test
    void malformedCookiesAreRefused() {
        assertThatThrownBy(() -> cookie("v", options -> options.domain("a;x"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The cookie attribute Domain=a;x has a character that would end it.");
        assertThatThrownBy(() -> cookie("v", options -> options.samesite("often")))
                .hasMessage("SameSite 'often' is none of Strict, Lax and None.");
        assertThatThrownBy(() -> new Response().setCookie("a b", "v"))
                .hasMessage("'a b' is not a cookie name: use letters, digits, '-' and '_'.");
    }

    @Test
    void namesAndValuesComeInPairs() {
        assertThatThrownBy(() -> Pairs.toMap("urlFor", "a", 1, "b")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("urlFor takes names and values in pairs; the last name, 'b', has no value.");
        assertThatThrownBy(() -> Pairs.toMap("urlFor", 1, "b"))
                .hasMessage("urlFor takes names and values in pairs; '1' stands where a name belongs.");
    }

    @Test
    void abortKnowsTheStandardCodes() {
        assertThatThrownBy(() -> Flask.abort(404)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Flask.abort(418, "short <and> stout")).satisfies(
                e -> assertThat(((HttpException) e).response().text()).contains("<title>418 I&#39;m a teapot",
                        "short &lt;and&gt;"));
        assertThatThrownBy(() -> Flask.abort(299)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no exception for the status 299. Abort with one of [400, 401,");
        assertThatThrownBy(() -> Flask.redirect("/", 200)).hasMessageStartingWith("200 does not redirect");
    }

    private static String cookie(String value, Consumer<CookieOptions> options) {
        CookieOptions chosen = new CookieOptions();
        options.accept(chosen);
        return SetCookie.of("a", value, chosen, Instant.EPOCH);
    }
}
