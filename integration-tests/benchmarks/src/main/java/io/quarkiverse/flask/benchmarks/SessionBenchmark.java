package io.quarkiverse.flask.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.Tuple;
import io.quarkiverse.flask.runtime.internal.json.JacksonJsonProvider;
import io.quarkiverse.flask.runtime.internal.session.SigningSerializer;
import io.quarkiverse.flask.runtime.internal.session.TaggedJson;
import io.quarkiverse.flask.session.SessionSerializer;

/**
 * Reads and writes session cookies; {@code src/main/flask/benchmark.py} does the same with Flask.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class SessionBenchmark {

    private static final Duration LIFETIME = Duration.ofDays(31);

    /** How much the session holds: a user, or a basket as well, which is compressed. */
    @Param({ "user", "basket" })
    public String size;

    private final SessionSerializer serializer = new SigningSerializer(Optional.of("dev"), List.of(),
            new TaggedJson(new JacksonJsonProvider(new ObjectMapper(), true, true, true)), Clock.systemUTC());
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String cookie;

    /** Signs the session once. */
    @Setup
    public void setUp() {
        values.put("user_id", 1234);
        values.put("username", "Zo\u00eb");
        values.put("_permanent", true);
        if (size.equals("basket")) {
            values.put("_flashes", List.of(Tuple.of("message", "You were logged in")));
            for (int i = 0; i < 12; i++) {
                values.put("item" + i, Map.of("name", "Item number " + i, "price", 10.5 * i, "count", i));
            }
        }
        cookie = write();
        if (!read().orElseThrow().equals(values)) {
            throw new IllegalStateException(cookie);
        }
    }

    /** Verifies a cookie and reads its values. */
    @Benchmark
    public Optional<Map<String, Object>> read() {
        return serializer.loads(cookie, LIFETIME);
    }

    /** Writes values and signs them. */
    @Benchmark
    public String write() {
        return serializer.dumps(values);
    }
}
