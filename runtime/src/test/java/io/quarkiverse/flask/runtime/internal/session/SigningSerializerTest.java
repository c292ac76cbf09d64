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
import io.quarkiverse.flask.Tuple;
import io.quarkiverse.flask.runtime.internal.json.JacksonJsonProvider;
import io.quarkiverse.flask.runtime.internal.session.SigningSerializer.Inspection;
import io.quarkiverse.flask.runtime.internal.session.SigningSerializer.Inspection.Verdict;

class SigningSerializerTest {

    private static final long SIGNED_AT = 1_700_000_000;
    private static final Duration LIFETIME = Duration.ofDays(31);
    private static final String USER_ID = "eyJ1c2VyX2lkIjoxfQ.ZVPxAA.-iTHWki8YqEjY8B2FguGpvAGqyg";

    private final SigningSerializer serializer = serializer(SIGNED_AT, "dev");

    @Test
    void sessionsAreSignedAsFlaskSignsThem() {
        assertThat(serializer.dumps(Map.of("user_id", 1))).isEqualTo(USER_ID);
        assertThat(serializer.dumps(Map.of("_flashes", List.of(Tuple.of("message", "Hi")))))
                .isEqualTo("eyJfZmxhc2hlcyI6W3siIHQiOlsibWVzc2FnZSIsIkhpIl19XX0.ZVPxAA.OKlt5r1RlGTRzDkUoM2CkoJn7YY");
        assertThat(serializer.dumps(Map.of())).isEqualTo("e30.ZVPxAA.G9CsbqNauYyuVcGETViEUblgw6A");
    }

    @Test
    void flasksSessionsAreRead() {
        assertThat(loads(USER_ID)).contains(Map.of("user_id", 1));
        Map<String, Object> compressed = loads(".eJyrVipRsqpWUgCS0YY6RrG1OkpJYAEgqaRfbmurBBSpALIr6QCUagG8wzpO.ZVPxAA."
                + "ioK344xzNMgeSS_0ArV_CBhMKSg").orElseThrow();
        assertThat(compressed.get("t")).isEqualTo(Tuple.of(1, 2)).isInstanceOf(Tuple.class);
        assertThat(compressed.get("b")).isEqualTo(new byte[] { (byte) 0xff });
        assertThat(compressed.get("x")).isEqualTo("y".repeat(100));
    }

    @Test
    void whyATextIsNotTakenIsTold() {
        assertThat(inspected(serializer, USER_ID)).isEqualTo(Verdict.VALID);
        assertThat(inspected(serializer(SIGNED_AT + LIFETIME.toSeconds() + 1, "dev"), USER_ID)).isEqualTo(Verdict.EXPIRED);
        assertThat(inspected(serializer(SIGNED_AT - 1, "dev"), USER_ID)).isEqualTo(Verdict.FROM_THE_FUTURE);
        assertThat(inspected(serializer(SIGNED_AT, "other"), USER_ID)).isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(inspected(serializer, "eyJ1c2VyX2lkIjoyfQ" + USER_ID.substring(USER_ID.indexOf('.'))))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
    }

    @Test
    void whatIsMalformedIsTold() {
        assertThat(serializer.inspect("no session", LIFETIME).problem()).startsWith("it is not three parts");
        assertThat(serializer.inspect("bm8gSlNPTg.ZVPxAA.x", LIFETIME).problem()).startsWith("its first part is not Base64");
        assertThat(serializer.inspect("....", LIFETIME).verdict()).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void whatIsNotTakenCanBeReadNevertheless() {
        Inspection found = serializer(SIGNED_AT, "other").inspect(USER_ID, LIFETIME);
        assertThat(found.content()).isEqualTo("{\"user_id\":1}");
        assertThat(found.signed()).contains(Instant.ofEpochSecond(SIGNED_AT));
    }

    private static Verdict inspected(SigningSerializer by, String text) {
        return by.inspect(text, LIFETIME).verdict();
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
        assertThat(loads(serializer.dumps(values))).contains(values);
    }

    @Test
    void aSessionWhoseOnlyKeyIsATagComesBack() {
        assertThat(loads(serializer.dumps(Map.of(" t", List.of(1))))).contains(Map.of(" t", List.of(1)));
    }

    @Test
    void aValueThatASessionCannotHoldIsRefused() {
        Map<String, Object> values = Map.of("thread", Thread.currentThread());
        assertThatThrownBy(() -> serializer.dumps(values)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The session cannot hold a java.lang.Thread: use text, numbers");
    }

    @ParameterizedTest
    @CsvSource({ "''", ".", "..", "...", "garbage", "a.b.c", "e30.ZVPxAA.", ".e30.ZVPxAA.G9CsbqNauYyuVcGETViEUblgw6A" })
    void whatIsNotOursIsNotRead(String text) {
        assertThat(loads(text)).isEmpty();
    }

    @Test
    void sessionsExpire() {
        long lifetime = LIFETIME.toSeconds();
        assertThat(serializer(SIGNED_AT + lifetime, "dev").loads(USER_ID, LIFETIME)).isPresent();
        assertThat(serializer(SIGNED_AT + lifetime + 1, "dev").loads(USER_ID, LIFETIME)).isEmpty();
        assertThat(serializer(SIGNED_AT - 1, "dev").loads(USER_ID, LIFETIME)).isEmpty();
    }

    @Test
    void oldKeysVerifyAndTheNewestSigns() {
        SigningSerializer rotated = serializer(SIGNED_AT, "new", "older", "dev");
        assertThat(rotated.loads(USER_ID, LIFETIME)).isPresent();
        String signedAnew = rotated.dumps(Map.of("user_id", 1));
        assertThat(signedAnew).isNotEqualTo(USER_ID);
        assertThat(loads(signedAnew)).isEmpty();
        assertThat(serializer(SIGNED_AT, "new").loads(signedAnew, LIFETIME)).isPresent();
    }

    @Test
    void withoutAKeyNothingIsSignedOrRead() {
        SigningSerializer keyless = new SigningSerializer(Optional.empty(), List.of(), json(), clock(SIGNED_AT));
        assertThat(keyless.hasKey()).isFalse();
        assertThat(keyless.loads(USER_ID, LIFETIME)).isEmpty();
        assertThatThrownBy(() -> keyless.dumps(Map.of())).isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no secret key: set quarkus.flask.secret-key.");
    }

    private Optional<Map<String, Object>> loads(String text) {
        return serializer.loads(text, LIFETIME);
    }

    static SigningSerializer serializer(long now, String... keys) {
        return new SigningSerializer(Optional.of(keys[0]), List.of(keys).subList(1, keys.length), json(), clock(now));
    }

    static TaggedJson json() {
        return new TaggedJson(new JacksonJsonProvider(new ObjectMapper(), true, true, true));
    }

    private static Clock clock(long now) {
        return Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
    }
}
