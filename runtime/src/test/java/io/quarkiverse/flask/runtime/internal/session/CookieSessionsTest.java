package io.quarkiverse.flask.runtime.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.Tuple;
import io.quarkiverse.flask.runtime.internal.json.JacksonJsonProvider;

class CookieSessionsTest {

    private static final long SIGNED_AT = 1_700_000_000;
    private static final String USER_ID = "eyJ1c2VyX2lkIjoxfQ.ZVPxAA.-iTHWki8YqEjY8B2FguGpvAGqyg";

    private final CookieSessions sessions = sessions(SIGNED_AT, "dev");

    @Test
    void cookiesAreSignedAsFlaskSignsThem() {
        assertThat(dump("user_id", 1)).isEqualTo(USER_ID);
        assertThat(dump("_flashes", List.of(Tuple.of("message", "Hi"))))
                .isEqualTo("eyJfZmxhc2hlcyI6W3siIHQiOlsibWVzc2FnZSIsIkhpIl19XX0.ZVPxAA.OKlt5r1RlGTRzDkUoM2CkoJn7YY");
        assertThat(sessions.dump(new CookieSession(Map.of(), true))).isEqualTo("e30.ZVPxAA.G9CsbqNauYyuVcGETViEUblgw6A");
    }

    @Test
    void flasksCookiesAreRead() {
        assertThat(sessions.open(USER_ID)).containsExactlyEntriesOf(Map.of("user_id", 1));
        Session compressed = sessions.open(".eJyrVipRsqpWUgCS0YY6RrG1OkpJYAEgqaRfbmurBBSpALIr6QCUagG8wzpO.ZVPxAA."
                + "ioK344xzNMgeSS_0ArV_CBhMKSg");
        assertThat(compressed.get("t")).isEqualTo(Tuple.of(1, 2)).isInstanceOf(Tuple.class);
        assertThat(compressed.get("b")).isEqualTo(new byte[] { (byte) 0xff });
        assertThat(compressed.get("x")).isEqualTo("y".repeat(100));
    }

    @Test
    void everyKindOfValueComesBack() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("null", null);
        values.put("text", "\u00e9 \u2603 \"quoted\"");
        values.put("numbers", Arrays.asList(1, 2.5, true, null));
        values.put("map", Map.of("k", List.of(Map.of("deep", 1))));
        values.put("markup", Markup.of("<b>"));
        values.put("uuid", UUID.fromString("2b5b0911-fdcf-4dd2-921b-28ace88db8a0"));
        values.put("instant", Instant.ofEpochSecond(SIGNED_AT));
        values.put("tagged", Map.of(" t", "not a tuple"));
        Session read = sessions.open(sessions.dump(new CookieSession(values, true)));
        assertThat(read).containsExactlyInAnyOrderEntriesOf(values);
        assertThat(read.isNew()).isFalse();
        assertThat(read.modified()).isFalse();
    }

    @Test
    void aValueThatACookieCannotHoldIsRefused() {
        assertThatThrownBy(() -> dump("thread", Thread.currentThread())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The session cannot hold a java.lang.Thread: use text, numbers");
    }

    @Test
    void noChangedByteIsAccepted() {
        for (int i = 0; i < USER_ID.length(); i++) {
            for (char c : new char[] { 'A', 'x', '.', '_', '=', ' ' }) {
                if (USER_ID.charAt(i) != c) {
                    String changed = USER_ID.substring(0, i) + c + USER_ID.substring(i + 1);
                    assertThat(sessions.open(changed).isNew()).as(changed).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "''", ".", "..", "...", "garbage", "a.b.c", "e30.ZVPxAA.", ".e30.ZVPxAA.G9CsbqNauYyuVcGETViEUblgw6A" })
    void whatIsNoCookieOfOursGivesANewSession(String cookie) {
        assertThat(sessions.open(cookie)).isEmpty();
        assertThat(sessions.open(cookie).isNew()).isTrue();
    }

    @Test
    void sessionsExpire() {
        long lifetime = Duration.ofDays(31).toSeconds();
        assertThat(sessions(SIGNED_AT + lifetime, "dev").open(USER_ID)).isNotEmpty();
        assertThat(sessions(SIGNED_AT + lifetime + 1, "dev").open(USER_ID)).isEmpty();
        assertThat(sessions(SIGNED_AT - 1, "dev").open(USER_ID)).isEmpty();
    }

    @Test
    void oldKeysVerifyAndTheNewestSigns() {
        CookieSessions rotated = sessions(SIGNED_AT, "new", "dev");
        assertThat(rotated.open(USER_ID)).isNotEmpty();
        String signedAnew = rotated.dump(new CookieSession(Map.of("user_id", 1), true));
        assertThat(signedAnew).isNotEqualTo(USER_ID);
        assertThat(sessions.open(signedAnew)).isEmpty();
        assertThat(sessions(SIGNED_AT, "new").open(signedAnew)).isNotEmpty();
    }

    @Test
    void anUntouchedSessionIsNotSent() {
        assertThat(saved(sessions.open(USER_ID)).headers().entries()).extracting(Map.Entry::getKey)
                .containsExactly("Content-Type");
    }

    @Test
    void aSessionThatWasReadVariesByItsCookie() {
        Session session = sessions.open(USER_ID);
        session.containsKey("x");
        Response response = saved(session);
        assertThat(response.headers().get("Vary")).isEqualTo("Cookie");
        assertThat(response.headers().get("Set-Cookie")).isNull();
    }

    @Test
    void aChangedSessionIsSent() {
        Session session = sessions.open((String) null);
        session.put("user_id", 1);
        assertThat(saved(session).headers().get("Set-Cookie")).isEqualTo("session=" + USER_ID + "; HttpOnly; Path=/");
    }

    @Test
    void aChangeThroughAnEntryOrIteratorIsNoticed() {
        Session session = sessions.open(USER_ID);
        session.entrySet().iterator().next().setValue(2);
        assertThat(session.modified()).isTrue();
        assertThat(session.get("user_id")).isEqualTo(2);
        Session emptied = sessions.open(USER_ID);
        emptied.keySet().remove("user_id");
        assertThat(emptied.modified()).isTrue();
    }

    @Test
    void takingWhatIsNotThereChangesNothing() {
        Session session = sessions.open(USER_ID);
        assertThat(session.<String> pop("nothing", "default")).isEqualTo("default");
        assertThat(session.remove("nothing")).isNull();
        assertThat(session.modified()).isFalse();
        assertThat(session.<Integer> pop("user_id", 0)).isEqualTo(1);
        assertThat(session.modified()).isTrue();
    }

    @Test
    void anEmptiedSessionIsDeleted() {
        Session session = sessions.open(USER_ID);
        session.remove("user_id");
        assertThat(saved(session).headers().get("Set-Cookie"))
                .isEqualTo("session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/");
    }

    @Test
    void aPermanentSessionIsSentWithEachResponse() {
        Session session = sessions.open((String) null);
        session.permanent(true);
        String cookie = saved(session).headers().get("Set-Cookie");
        assertThat(cookie).contains("; Expires=Fri, 15 Dec 2023 22:13:20 GMT; HttpOnly; Path=/");
        Session again = sessions.open(cookie.substring("session=".length(), cookie.indexOf(';')));
        assertThat(again.permanent()).isTrue();
        assertThat(saved(again).headers().get("Set-Cookie")).isNotNull();
    }

    @Test
    void settingsNeverShowTheKey() {
        assertThat(settings("very-secret").toString()).doesNotContain("very-secret").contains("secretKey=set");
    }

    private Response saved(Session session) {
        Response response = new Response();
        sessions.save(null, session, response);
        return response;
    }

    private String dump(String key, Object value) {
        return sessions.dump(new CookieSession(Map.of(key, value), true));
    }

    private static CookieSessions sessions(long now, String... keys) {
        return new CookieSessions(settings(keys), new JacksonJsonProvider(new ObjectMapper(), true, true, true),
                Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC));
    }

    private static CookieSettings settings(String... keys) {
        return new CookieSettings(Optional.of(keys[0]), List.of(keys).subList(1, keys.length), "session", Optional.empty(), "/",
                true, false, Optional.empty(), false, Duration.ofDays(31), true);
    }
}
