package io.quarkiverse.flask.benchmarks;

import java.util.List;
import java.util.Map;
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

import io.quarkiverse.flask.runtime.internal.routing.Routes;

/**
 * Builds URLs of an endpoint in the middle of a map.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class BuildBenchmark {

    /** How many rules there are. */
    @Param({ "10", "100", "1000", "10000" })
    public int rules;

    private Routes routes;
    private String oneVariable;
    private String threeVariables;

    /** Builds the map; the text of each rule is its endpoint. */
    @Setup
    public void setUp() {
        List<String> texts = Rules.of(rules);
        routes = Rules.routes(texts);
        oneVariable = texts.get(Rules.index(Kind.ONE_VARIABLE, rules));
        threeVariables = texts.get(Rules.index(Kind.THREE_VARIABLES, rules));
        if (!threeVariables().equals(Rules.path(Kind.THREE_VARIABLES, rules) + "?page=2")) {
            throw new IllegalStateException(threeVariables());
        }
    }

    /** Builds a path with one variable. */
    @Benchmark
    public String oneVariable() {
        return routes.build(oneVariable, Map.of("id", 1234), null, "GET");
    }

    /** Builds a path with three variables and a query. */
    @Benchmark
    public String threeVariables() {
        return routes.build(threeVariables, Map.of("category", "garden", "id", 1234, "name", "spade", "page", 2), null, "GET");
    }
}
