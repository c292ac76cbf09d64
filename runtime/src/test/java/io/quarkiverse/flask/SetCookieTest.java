package io.quarkiverse.flask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class SetCookieTest {

    private static final Instant NOW = Instant.parse("2021-03-04T05:06:07Z");

    @Test
    void cookiesAreWrittenAsWerkzeugWritesThem() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> differences = new ArrayList<>();
        List<String> recorded;
        try (InputStream file = SetCookieTest.class.getResourceAsStream("/werkzeug/cookies.txt")) {
            recorded = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        for (String line : recorded) {
            String[] fields = line.split("\t");
            JsonNode arguments = json.readTree(fields[0]);
            String expected = json.readTree(fields[1]).textValue();
            String written = SetCookie.of("a", arguments.get("value").textValue(), options(arguments), NOW);
            if (!written.equals(expected)) {
                differences.add("%s%n  expected %s%n  but was  %s".formatted(fields[0], expected, written));
            }
        }
        assertThat(recorded).hasSizeGreaterThan(600);
        assertThat(differences).isEmpty();
    }

    private static CookieOptions options(JsonNode arguments) {
        CookieOptions options = new CookieOptions();
        arguments.fields().forEachRemaining(argument -> {
            JsonNode value = argument.getValue();
            switch (argument.getKey()) {
                case "domain" -> options.domain(value.textValue());
                case "path" -> options.path(value.textValue());
                case "samesite" -> options.samesite(value.textValue());
                case "secure" -> options.secure(value.booleanValue());
                case "httponly" -> options.httponly(value.booleanValue());
                case "partitioned" -> options.partitioned(value.booleanValue());
                case "expires" -> options.expires(value.isNull() ? null : Instant.parse(value.textValue()));
                case "max_age" -> {
                    if (!value.isNull()) {
                        options.maxAge(Duration.ofSeconds(value.longValue()));
                    }
                }
                default -> assertThat(argument.getKey()).isEqualTo("value");
            }
        });
        return options;
    }

    @Test
    void controlCharactersAreEscapedSinceBrowsersRefuseThem() {
        assertThat(SetCookie.of("a", "\u001a\u001b\u001f", new CookieOptions(), NOW))
                .isEqualTo("a=\"\\032\\033\\037\"; Path=/");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a;b", "a\r\nX", "a\u0000", "a\tb" })
    void aDomainCannotAddToTheHeader(String domain) {
        assertThatThrownBy(() -> SetCookie.of("a", "v", new CookieOptions().domain(domain), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The cookie attribute Domain=%s has a character that would end it.".formatted(domain));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a=b", "a;b", "a\r\nb", "\u00e9", "a\u0000", "a,b" })
    void aNameMustBeAToken(String name) {
        assertThatThrownBy(() -> SetCookie.of(name, "v", new CookieOptions(), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not a cookie name: use letters, digits, '-' and '_'.".formatted(name));
    }

    @Test
    void aNameThatIsTooLongForDnsIsNoDomain() {
        assertThatThrownBy(() -> SetCookie.of("a", "v", new CookieOptions().domain("x".repeat(64) + ".test"), NOW))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("The cookie domain 'xxx");
    }
}
