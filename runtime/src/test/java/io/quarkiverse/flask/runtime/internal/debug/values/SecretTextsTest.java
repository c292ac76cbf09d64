package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
            "User[name=x, password=hunter2] | User[name=x, password=••••••]",
            "User[password=hunter2, name=x] | User[password=••••••, name=x]",
            "User(password=hun,ter2, name=x) | User(password=••••••, name=x)",
            "User{password=a b, name=x} | User{password=••••••, name=x}",
            "User password=a name=x | User password=•••••• name=x",
            "Config{apiToken='abc', n=1} | Config{apiToken=••••••, n=1}",
            "Config{apiToken='a'b', n=1} | Config{apiToken=••••••, n=1}",
            "{\"password\": \"x, \\\"y\", \"n\": 1} | {\"password\": ••••••, \"n\": 1}",
            "{\"password\":123,\"n\":1} | {\"password\":••••••,\"n\":1}",
            "{api key=a, n=1} | {api key=••••••, n=1}",
            "{\"api key\": 1} | {\"api key\": ••••••}",
            "user[password]=a | user[password]=••••••",
            "secret => a | secret => ••••••",
            "[Authorization=Digest u=a, r=b, Host=h] x | [Authorization=••••••] x",
            "Cookie: a=b; c=d | Cookie: ••••••",
            "/path?token=a&page=2 | /path?token=••••••&page=2",
            "A[credentials=B[user=a, key=b], n=1] | A[credentials=••••••]",
            "A[secret=B[user=a, key=b], n=1] | A[secret=••••••, n=1]",
            "secret='not closed | secret=••••••",
            "secret= | secret=",
            "a=1, secret=[b | a=1, secret=••••••" })
    void whatStandsBehindTheNameOfASecretIsMasked(String text, String masked) {
        assertThat(SecretTexts.mask(text)).isEqualTo(masked);
    }

    @Test
    void aLineBreakEndsASecret() {
        assertThat(SecretTexts.mask("token: a b\nname: c")).isEqualTo("token: ••••••\nname: c");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "=", ":", "User[name=x, author=y]", "http://host/a?b=c", "the password", "10:30", "[]=a",
            "\"=a" })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(SecretTexts.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "]=", "\"=", " ", ", ", "pin=[", "a=", "pin=\\", "//", "pin= " })
    void textsOfNothingButSignsAreNoProblem(String sign) {
        String text = "pin=" + sign.repeat(8_000);
        assertThatCode(() -> SecretTexts.mask(text)).doesNotThrowAnyException();
    }
}
