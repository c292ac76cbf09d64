package io.quarkiverse.flask.runtime.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Tuple;

/**
 * Sessions go to Flask and come back, where it is installed.
 */
class LiveFlaskTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String MISSING = "No python3 has Flask: install it, for instance with apt-get install python3-flask.";

    private static Process flask;
    private static BufferedReader answers;
    private static BufferedWriter requests;

    @BeforeAll
    static void start() throws Exception {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (hasFlask(python)) {
                flask = new ProcessBuilder(python, Path.of("src", "test", "flask", "sessions.py").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
                answers = flask.inputReader(StandardCharsets.UTF_8);
                requests = flask.outputWriter(StandardCharsets.UTF_8);
                return;
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        Assumptions.abort(MISSING);
    }

    private static boolean hasFlask(String python) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import flask").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (flask != null) {
            requests.close();
            flask.waitFor();
        }
    }

    @Test
    void flaskReadsOurs() throws Exception {
        for (Map<String, Object> values : sessions()) {
            String cookie = serializer("dev").dumps(values);
            assertThat(ask(Map.of("key", "dev", "cookie", cookie))).isEqualTo(SigningSerializerTest.json().dumps(values));
        }
    }

    @Test
    void weReadFlasks() throws Exception {
        for (Map<String, Object> values : sessions()) {
            String json = SigningSerializerTest.json().dumps(values);
            String cookie = (String) ask(Map.of("key", "dev", "sign", json));
            assertThat(serializer("dev").loads(cookie, LIFETIME)).map(SigningSerializerTest.json()::dumps).contains(json);
        }
    }

    @Test
    void keysRotateOnBothSides() throws Exception {
        String old = serializer("old").dumps(Map.of("a", 1));
        assertThat(ask(Map.of("key", "new", "cookie", old))).isNull();
        String answer = (String) ask(Map.of("key", "new", "sign", "{\"a\":1}"));
        assertThat(serializer("newest", "new").loads(answer, LIFETIME)).contains(Map.of("a", 1));
        assertThat(serializer("newest").loads(answer, LIFETIME)).isEmpty();
    }

    @Test
    void flaskRefusesWhatWeRefuse() throws Exception {
        String cookie = serializer("dev").dumps(Map.of("user_id", 1));
        for (int i = 0; i < cookie.length(); i++) {
            String changed = cookie.substring(0, i) + (cookie.charAt(i) == 'A' ? 'B' : 'A') + cookie.substring(i + 1);
            assertThat(serializer("dev").loads(changed, LIFETIME)).as(changed).isEmpty();
            if (i < cookie.length() - 1) { // of the last character Flask does not look at two bits
                assertThat(ask(Map.of("key", "dev", "cookie", changed))).as(changed).isNull();
            }
        }
    }

    private static List<Map<String, Object>> sessions() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("null", null);
        all.put("text", "é ☃ 😀 \u2028 </script>");
        all.put("numbers", List.of(1, -2.5, 1e100, true, Long.MAX_VALUE));
        all.put("map", Map.of("k", List.of(Map.of("deep", Tuple.of(1, List.of())))));
        all.put("bytes", new byte[] { 0, 1, (byte) 0xff });
        all.put("markup", Markup.of("<b>"));
        all.put("uuid", new UUID(1, 2));
        all.put("instant", Instant.ofEpochSecond(1_700_000_000));
        all.put("tagged", Map.of(" di", Map.of(" t", "no tuple")));
        return List.of(Map.of(), all, Map.of(" t", List.of(1)), Map.of("long", "ab".repeat(5000)),
                Map.of("_flashes", List.of(Tuple.of("message", "Hi"), Tuple.of("error", Markup.of("<i>")))));
    }

    private static Object ask(Map<String, Object> request) throws IOException {
        requests.write(MAPPER.writeValueAsString(new HashMap<>(request)));
        requests.newLine();
        requests.flush();
        return MAPPER.readValue(answers.readLine(), Object.class);
    }

    private static SigningSerializer serializer(String key, String... fallbacks) {
        return new SigningSerializer(Optional.of(key), List.of(fallbacks), SigningSerializerTest.json(), Clock.systemUTC());
    }
}
