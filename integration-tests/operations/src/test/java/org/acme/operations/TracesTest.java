package org.acme.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Collector.class)
class TracesTest {

    /** Given by the collector: what the span of a trace is called. */
    ConcurrentMap<String, String> names;

    @ParameterizedTest
    @CsvSource({
            "/user/anna, 200, GET /user/<username>",
            "/code/4711, 200, GET /code/<int:number>",
            "/static/style.css, 200, GET /static/<path:filename>",
            "/item/8128, 404, GET /item/<int:id>",
            "/project/moon, 308, GET /project/<name>/",
            "/office/3141, 401, GET /office/<int:room>" })
    void spansAreNamedByMethodAndRule(String path, int status, String name) {
        assertThat(span("GET", path, status)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({ "/nobody/dora, 404", "/old/emil, 200", "/office/of/gustav, 401" })
    void spansOfWhatNoRuleKnowsHaveOneName(String path, int status) {
        assertThat(span("GET", path, status)).isEqualTo("GET /*");
    }

    @Test
    void spansOfRefusedMethodsAreNamedByTheRuleOfThePath() {
        assertThat(span("POST", "/user/carla", 405)).isEqualTo("POST /user/<username>");
    }

    @Test
    void spansOfMadeUpMethodsAreNamedByTheRuleAlone() {
        assertThat(span("MADE-UP", "/user/dora", 405)).isEqualTo("HTTP /user/<username>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/trace/blocking", "/trace/event-loop", "/trace/virtual" })
    void theSpanOfARequestIsCurrentWhereverItsViewRuns(String path) {
        String trace = newTrace();
        assertThat(Visitor.send(in(trace, Visitor.request(path))).body()).isEqualTo(trace + " before " + trace);
    }

    private String span(String method, String path, int status) {
        String trace = newTrace();
        HttpRequest.Builder request = Visitor.request(path).method(method, HttpRequest.BodyPublishers.noBody());
        assertThat(Visitor.send(in(trace, request)).statusCode()).isEqualTo(status);
        return Patience.until("span of the trace " + trace, () -> names.get(trace));
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The request goes on with a trace that somebody else has begun. */
    private static HttpRequest.Builder in(String trace, HttpRequest.Builder request) {
        return request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }
}
