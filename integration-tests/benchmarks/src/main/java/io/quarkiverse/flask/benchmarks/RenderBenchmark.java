package io.quarkiverse.flask.benchmarks;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.template.TemplateContext;
import io.quarkiverse.flask.runtime.internal.template.Templates;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;

/**
 * Renders a table of 12 rows whose texts have to be escaped, beside Qute alone; {@code src/main/flask/benchmark.py} does the
 * same with Flask.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class RenderBenchmark {

    private static final String TABLE = """
            <table>
            {#for row in rows}<tr class="{row.kind}"><td>{row.id}</td><td>{row.message}</td></tr>
            {/for}</table>
            """;

    /** A row of the table. */
    public record Row(int id, String kind, String message) {
    }

    private final List<Row> rows = IntStream.range(0, 12)
            .mapToObj(id -> new Row(id, "a\"b", "<script>alert('%d');</script> & more of it".formatted(id))).toList();
    private Templates templates;
    private Template alone;

    /** Prepares both engines, and an application whose context is the current one. */
    @Setup
    public void setUp() {
        TemplateContext context = new TemplateContext();
        var builder = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver());
        context.configure(builder);
        templates = new Templates(builder.build(), context, true);
        alone = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML))).build()
                .parse(TABLE, Variant.forContentType(Variant.TEXT_HTML));
        FlaskApp app = (FlaskApp) Proxy.newProxyInstance(FlaskApp.class.getClassLoader(), new Class<?>[] { FlaskApp.class },
                (proxy, method, arguments) -> null);
        CurrentContext.bind(FlaskContext.of(app, null));
        if (!here().replace("&#34;", "&quot;").equals(quteAlone())) {
            throw new IllegalStateException(here() + quteAlone());
        }
    }

    /** Renders in an application. */
    @Benchmark
    public String here() {
        return templates.renderString(TABLE, Map.of("rows", rows));
    }

    /** Renders with Qute. */
    @Benchmark
    public String quteAlone() {
        return alone.data("rows", rows).render();
    }
}
