package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(strings = { "password", "new_password", "PASSWORD", "passwd", "db-passwd", "pwd", "dbPwd", "SECRET_KEY",
            "SECRET_KEY_FALLBACKS", "client-secret", "quarkus.datasource.password", "token", "access_token", "idToken",
            "api key", "api-key", "apikey", "X-Api-Key", "API_KEY", "accessKeyId", "Authorization", "Proxy-Authorization",
            "WWW-Authentication", "auth", "X-Auth", "XAuthCode", "basicAuth", "oauth2", "Cookie", "Set-Cookie", "csrf", "_csrf",
            "csrfToken", "X-XSRF", "credentials", "private", "privateKey", "signature", "session_id", "sessionId", "JSESSIONID",
            "PHPSESSID", "user[password]", "_private" })
    void namesOfSecretsAreSecret(String name) {
        assertThat(Secrets.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "author", "authors", "co_author", "authority", "AUTHORITY", "keyboard", "key", "keys",
            "monkey",
            "compass", "passenger", "spinner", "shopping", "page", "q", "name", "user_id", "session", "Accept", "Host",
            "SERVER_NAME", "signed_up", "design", "assignee", "TESTING", "sidebar", "pwdx" })
    void otherNamesAreNot(String name) {
        assertThat(Secrets.isSecret(name)).isFalse();
    }

    @Test
    void theMaskTellsNothingOfTheValue() {
        assertThat(Secrets.mask("password", "a")).isEqualTo(Secrets.mask("password", "a much longer one"))
                .isEqualTo("••••••");
    }

    @Test
    void otherValuesAreShownAsTheyAre() {
        assertThat(Secrets.mask("author", "Ada")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "postgresql://user:pw@host/db | postgresql://••••••@host/db",
            "jdbc:mariadb://user:p@ss@host:3306/db?a=b@c | jdbc:mariadb://••••••@host:3306/db?a=b@c",
            "https://token@host | https://••••••@host",
            "redis://:pw@host:6379 | redis://••••••@host:6379",
            "postgresql://user:p/w#1@host/db | postgresql://••••••@host/db",
            "amqp://a:b@one/v,amqp://c:d@two/v | amqp://••••••@one/v,amqp://••••••@two/v",
            "see http://one and http://me:pw@two | see http://one and http://••••••@two" })
    void urlsAreShownWithoutUserAndPassword(String value, String shown) {
        assertThat(Secrets.withoutUserInfo(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Ulm", "ann@example.com", "mailto:ann@example.com", "http://host:8080/@ann",
            "https://host/a?mail=ann@example.com", "http://host and ann@example.com", "a//b" })
    void valuesWithoutUserInfoStayAsTheyAre(String value) {
        assertThat(Secrets.withoutUserInfo(value)).isEqualTo(value);
    }
}
