package io.quarkiverse.flask.benchmarks;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import io.quarkiverse.flask.runtime.internal.routing.MatchResult;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.vertx.core.http.HttpMethod;

/**
 * Matches a path whose rule is in the middle of a map: the rules' tree, a Vert.x-Web router, and regular expressions.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class MatchBenchmark {

    /** The request, the same for all. */
    @State(Scope.Benchmark)
    public static class Request {

        /** How many rules there are. */
        @Param({ "10", "100", "1000", "10000" })
        public int rules;

        /** What it asks for. */
        @Param
        public Kind kind;

        private List<String> texts;
        private String path;
        private String method;
        private int index;

        /** Chooses the path and method. */
        @Setup
        public void setUp() {
            texts = Rules.of(rules);
            path = Rules.path(kind, rules);
            method = kind == Kind.OTHER_METHOD ? "POST" : "GET";
            index = Rules.index(kind, rules);
        }

        private void check(int matched) {
            if (matched != index) {
                throw new IllegalStateException("%s matches rule %d, not %d".formatted(path, matched, index));
            }
        }
    }

    /** The rules as a tree. */
    @State(Scope.Benchmark)
    public static class Flask {

        private Routes routes;

        /** Builds the tree and checks its answer. */
        @Setup
        public void setUp(Request request) {
            routes = Rules.routes(request.texts);
            MatchResult result = routes.match(request.path, request.method);
            request.check(result instanceof MatchResult.Matched matched ? request.texts.indexOf(matched.rule().rule()) : -1);
        }
    }

    /** The rules as routes of Vert.x-Web. */
    @State(Scope.Benchmark)
    public static class Vertx {

        private VertxRouter router;
        private HttpMethod method;

        /** Builds the router and checks its answer, which knows no types: what misses an int is a hit. */
        @Setup
        public void setUp(Request request) {
            router = new VertxRouter(request.texts);
            method = HttpMethod.valueOf(request.method);
            int matched = router.match(method, request.path);
            request.check(request.kind == Kind.MISS ? -1 : matched);
        }

        /** Ends its threads. */
        @TearDown
        public void tearDown() {
            router.close();
        }
    }

    /** The rules as regular expressions. */
    @State(Scope.Benchmark)
    public static class Regex {

        private RegexRouter router;

        /** Compiles the expressions and checks their answer, which knows no methods. */
        @Setup
        public void setUp(Request request) {
            router = new RegexRouter(request.texts);
            int matched = router.match(request.path);
            request.check(request.kind == Kind.OTHER_METHOD ? -1 : matched);
        }
    }

    /** Matches with the tree. */
    @Benchmark
    public MatchResult flask(Flask flask, Request request) {
        return flask.routes.match(request.path, request.method);
    }

    /** Matches with Vert.x-Web. */
    @Benchmark
    public int vertx(Vertx vertx, Request request) {
        return vertx.router.match(vertx.method, request.path);
    }

    /** Matches with regular expressions. */
    @Benchmark
    public int regex(Regex regex, Request request) {
        return regex.router.match(request.path);
    }
}
