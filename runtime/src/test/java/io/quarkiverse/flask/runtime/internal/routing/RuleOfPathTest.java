package io.quarkiverse.flask.runtime.internal.routing;

import static io.quarkiverse.flask.runtime.internal.routing.Maps.spec;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which rule a path belongs to, whatever it answers.
 */
class RuleOfPathTest {

    @ParameterizedTest
    @CsvSource({
            "/user/anna, GET, /user/<name>",
            "/user//anna, GET, /user/<name>",
            "/user/anna, POST, /user/<name>",
            "/user//anna, POST, /user/<name>",
            "/project/moon, GET, /project/<name>/",
            "/project/moon/, GET, /project/<name>/",
            "/project/moon/, POST, /project/<name>/",
            "//project//moon, GET, /project/<name>/",
            "/, GET, /" })
    void aPathThatARuleKnowsHasOneWhateverIsWrongWithIt(String path, String method, String rule) {
        Routes routes = Maps.of("/", "/user/<name>", "/project/<name>/");
        assertThat(routes.rule("", path, method).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({ "/nobody", "/user/", "/user/a/b", "/user//", "/project" })
    void aPathThatNoRuleKnowsHasNone(String path) {
        assertThat(Maps.of("/", "/user/<name>", "/project/<name>/").rule("", path, "GET")).isNull();
    }

    @Test
    void ofSeveralRulesThatRefuseAMethodTheFirstInOrderCounts() {
        Routes routes = Maps.of(spec("/<name>", "any", "PUT"), spec("/<int:id>", "number", "POST"));
        assertThat(routes.rule("", "/5", "DELETE").rule()).isEqualTo("/<int:id>");
        assertThat(routes.rule("", "/a", "DELETE").rule()).isEqualTo("/<name>");
    }

    @Test
    void theMethodDecidesBetweenRulesOfOnePath() {
        Routes routes = Maps.of(spec("/<int:id>", "number", "POST"), spec("/<name>", "any", "PUT"));
        assertThat(routes.rule("", "/5", "PUT").rule()).isEqualTo("/<name>");
    }
}
