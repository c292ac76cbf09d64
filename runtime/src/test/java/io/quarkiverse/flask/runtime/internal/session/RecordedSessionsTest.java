package io.quarkiverse.flask.runtime.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Sessions that Flask signed: 600, of all types, with several keys, at several times.
 */
class RecordedSessionsTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private record Recorded(String key, long at, String json, String cookie) {
    }

    private static List<Recorded> recorded;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream lines = RecordedSessionsTest.class.getResourceAsStream("/flask/sessions.jsonl")) {
            ObjectMapper mapper = new ObjectMapper();
            recorded = mapper.readerFor(Recorded.class)
                    .<Recorded> readValues(new String(lines.readAllBytes(), StandardCharsets.UTF_8))
                    .readAll();
        }
        assertThat(recorded).hasSize(600);
    }

    @Test
    void eachIsRead() {
        for (Recorded session : recorded) {
            SigningSerializer serializer = SigningSerializerTest.serializer(session.at, session.key);
            assertThat(serializer.loads(session.cookie, A_MOMENT)).as(session.cookie)
                    .hasValueSatisfying(
                            values -> assertThat(SigningSerializerTest.json().dumps(values)).isEqualTo(session.json));
        }
    }

    @Test
    void eachIsWrittenAsFlaskWritesIt() {
        int compressed = 0;
        for (Recorded session : recorded) {
            SigningSerializer serializer = SigningSerializerTest.serializer(session.at, session.key);
            @SuppressWarnings("unchecked")
            Map<String, Object> values = (Map<String, Object>) SigningSerializerTest.json().loads(session.json);
            String written = serializer.dumps(values);
            if (session.cookie.startsWith(".") || written.startsWith(".")) {
                compressed++; // each implementation of the algorithm has its own bytes
                assertThat(written).as(session.json).startsWith(".");
                assertThat(serializer.loads(written, A_MOMENT)).map(SigningSerializerTest.json()::dumps).contains(session.json);
            } else {
                assertThat(written).as(session.json).isEqualTo(session.cookie);
            }
        }
        assertThat(compressed).isBetween(100, 500);
    }

    @Test
    void anotherKeyReadsNone() {
        for (Recorded session : recorded) {
            assertThat(SigningSerializerTest.serializer(session.at, session.key + "x").loads(session.cookie, A_MOMENT))
                    .isEmpty();
        }
    }
}
