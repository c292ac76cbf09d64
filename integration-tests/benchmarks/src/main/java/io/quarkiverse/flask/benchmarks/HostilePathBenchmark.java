package io.quarkiverse.flask.benchmarks;

import java.util.ArrayList;
import java.util.List;
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

import io.quarkiverse.flask.runtime.internal.routing.MatchResult;
import io.quarkiverse.flask.runtime.internal.routing.Routes;

/**
 * Misses, by maps and paths made to be expensive: the time has to stay in proportion to the length of the path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class HostilePathBenchmark {

    /** What makes it expensive. */
    public enum Hostility {
        /** Every combination of converters in five segments, each of which a path of digits satisfies. */
        MANY_CONVERTERS("1", "/"),
        /** Several variables in one segment, with the same text between. */
        MANY_SEPARATORS("-", ""),
        /** Several variables that take slashes. */
        MANY_PATHS("a/", ""),
        /** Nothing but slashes. */
        SLASHES("/", "");

        private final String piece;
        private final String separator;

        Hostility(String piece, String separator) {
            this.piece = piece;
            this.separator = separator;
        }
    }

    private static final int SEGMENTS = 5;

    /** What makes it expensive. */
    @Param
    public Hostility hostility;

    /** How many characters the path has. */
    @Param({ "100", "1000", "10000", "60000" })
    public int length;

    private Routes routes;
    private String path;

    /** Builds the map and a path that it does not know. */
    @Setup
    public void setUp() {
        routes = Rules.routes(texts());
        path = path();
        if (!(match() instanceof MatchResult.NotFound)) {
            throw new IllegalStateException(match().toString());
        }
    }

    private List<String> texts() {
        return switch (hostility) {
            case MANY_CONVERTERS -> combinations("", 0);
            case MANY_SEPARATORS ->
                List.of("/<a>-<b>-<c>-<d>.x", "/<a>-<int:b>-<c>", "/<a>--<b>--<c>.y", "/<int:a>-<b>-<float:c>");
            case MANY_PATHS -> List.of("/<path:a>/<path:b>/<path:c>/end", "/<path:a>/<int:b>/<path:c>",
                    "/<path:a>-<path:b>-<path:c>", "/<path:a>/b/<path:c>/d/");
            case SLASHES -> List.of("/<path:a>/b", "/<a>/<b>/<c>");
        };
    }

    private static List<String> combinations(String prefix, int segment) {
        if (segment == SEGMENTS) {
            return List.of(prefix + "/end");
        }
        List<String> rules = new ArrayList<>();
        for (String converter : List.of("int", "int(signed=True)", "string", "string(minlength=1)",
                "string(maxlength=99999)")) {
            rules.addAll(combinations(prefix + "/<" + converter + ":v" + segment + ">", segment + 1));
        }
        return rules;
    }

    private String path() {
        if (hostility == Hostility.MANY_CONVERTERS) {
            String segment = "/" + hostility.piece.repeat(length / SEGMENTS - 1);
            return segment.repeat(SEGMENTS) + "/none";
        }
        return "/" + hostility.piece.repeat(length / hostility.piece.length()) + hostility.separator + "\n";
    }

    /** Matches the path, in vain. */
    @Benchmark
    public MatchResult match() {
        return routes.match(path, "GET");
    }
}
