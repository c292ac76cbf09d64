package io.quarkiverse.flask.runtime.internal.routing;

import static io.quarkiverse.flask.runtime.internal.routing.Maps.answer;
import static io.quarkiverse.flask.runtime.internal.routing.Maps.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlashesTest {

    @Test
    void aMissingSlashRedirectsWithTheQuery() {
        assertThat(Maps.of("/bar/").match("/bar", "GET")).isEqualTo(new MatchResult.Redirect(null, "/bar/"));
        assertThat(answer(Maps.of("/bar/"), "/bar", "HEAD")).isEqualTo("-> /bar/");
    }

    @Test
    void aMissingSlashRedirectsOnlyMethodsOfTheRule() {
        assertThat(answer(Maps.of("/bar/"), "/bar", "POST")).isEqualTo("404");
        assertThat(answer(Maps.of("/bar/"), "/bar/", "POST")).isEqualTo("405");
        assertThat(answer(Maps.of(spec("/foo/", "foo", "POST")), "/foo", "POST")).isEqualTo("-> /foo/");
    }

    @Test
    void aSlashTooManyIsNotFound() {
        assertThat(answer(Maps.of("/about"), "/about/")).isEqualTo("404");
    }

    @Test
    void bothFormsMatchExactlyWhereBothAreRules() {
        Routes routes = Maps.of("/b/", "/b");
        assertThat(answer(routes, "/b")).isEqualTo("/b {}");
        assertThat(answer(routes, "/b/")).isEqualTo("/b/ {}");
    }

    @Test
    void aMissingSlashWinsOverADynamicRuleOfTheSameMethod() {
        Routes routes = Maps.of(spec("/b/", "b", "GET"), spec("/<x>", "x", "GET,POST"));
        assertThat(answer(routes, "/b")).isEqualTo("-> /b/");
        assertThat(answer(routes, "/b", "POST")).isEqualTo("/<x> {x=b}");
    }

    @Test
    void pathVariablesRedirectToo() {
        assertThat(answer(Maps.of("/<path:var>/"), "/abc")).isEqualTo("-> /abc/");
        assertThat(answer(Maps.of("/<path:var>/"), "/abc/")).isEqualTo("/<path:var>/ {var=abc}");
    }

    @Test
    void lenientRulesServeBothForms() {
        Routes routes = Maps.of(lenient("/branch/"), lenient("/leaf"));
        assertThat(answer(routes, "/branch")).isEqualTo("/branch/ {}");
        assertThat(answer(routes, "/branch/")).isEqualTo("/branch/ {}");
        assertThat(answer(routes, "/leaf")).isEqualTo("/leaf {}");
        assertThat(answer(routes, "/leaf/")).isEqualTo("/leaf {}");
    }

    @ParameterizedTest
    @CsvSource({ "/no//tail,-> /no/tail", "/yes//tail,-> /yes/tail/", "/yes/tail//,-> /yes/tail/",
            "//yes///tail////,-> /yes/tail/", "/no/tail,/no/tail {}" })
    void repeatedSlashesRedirectToSingleOnes(String path, String expected) {
        assertThat(answer(Maps.of("/no/tail", "/yes/tail/"), path)).isEqualTo(expected);
    }

    @Test
    void repeatedSlashesInsideAPathVariableStay() {
        Routes routes = Maps.of("/with/<path:p>");
        assertThat(answer(routes, "/with/http://example.com/")).isEqualTo("/with/<path:p> {p=http://example.com/}");
        assertThat(answer(routes, "/with//a")).isEqualTo("-> /with/a");
    }

    @Test
    void rulesMayKeepTheirSlashes() {
        RuleSpec spec = new RuleSpec("/no//merge", "n", Set.of("GET"), Map.of(), null, null, null, false, null, false, false,
                null);
        Routes routes = Maps.of(spec);
        assertThat(answer(routes, "/no//merge")).isEqualTo("/no//merge {}");
        assertThat(answer(routes, "/no/merge")).isEqualTo("404");
        assertThat(routes.build("n", Map.of(), null, null)).isEqualTo("/no//merge");
    }

    @Test
    void leadingSlashesCountOnce() {
        assertThat(answer(Maps.of("/about", "/"), "///about")).isEqualTo("/about {}");
        assertThat(answer(Maps.of("/about", "/"), "//")).isEqualTo("/ {}");
        assertThat(answer(Maps.of("/bar/"), "//bar")).isEqualTo("-> /bar/");
    }

    @Test
    void redirectsEncodeWhatTheyDecoded() {
        assertThat(answer(Maps.of("/merge/%/path"), "/merge/%//path")).isEqualTo("-> /merge/%25/path");
        assertThat(answer(Maps.of("/\u00f6\u00e4\u00fc/"), "/\u00f6\u00e4\u00fc")).isEqualTo("-> /%C3%B6%C3%A4%C3%BC/");
    }

    private static RuleSpec lenient(String rule) {
        return new RuleSpec(rule, rule, Set.of("GET"), Map.of(), null, null, false, null, null, false, false, null);
    }
}
