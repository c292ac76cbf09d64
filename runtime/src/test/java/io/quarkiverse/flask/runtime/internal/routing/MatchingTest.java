package io.quarkiverse.flask.runtime.internal.routing;

import static io.quarkiverse.flask.runtime.internal.routing.Maps.answer;
import static io.quarkiverse.flask.runtime.internal.routing.Maps.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.routing.Converter;

class MatchingTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "/<int:x> /<x>; /5; /<int:x> {x=5}",
            "/<int:x> /<x>; /a; /<x> {x=a}",
            "/<int:x> /<x>; /-5; /<x> {x=-5}",
            "/<int(signed=True):x> /<x>; /-5; /<int(signed=True):x> {x=-5}",
            "/<int(min=10):x> /<x>; /5; 404",
            "/a/<x> /<y>/b /<path:p>; /a/b; /a/<x> {x=b}",
            "/a/<x> /<y>/b /<path:p>; /c/b; /<y>/b {y=c}",
            "/a/<x> /<y>/b /<path:p>; /c/d; /<path:p> {p=c/d}",
            "/<x>.json /<x>; /foo.json; /<x>.json {x=foo}",
            "/p<x> /pp<x>; /ppq; /pp<x> {x=q}",
            "/files/<path:p> /files/<path:p>/edit; /files/a/b/edit; /files/<path:p>/edit {p=a/b}",
            "/files/<path:p> /files/<path:p>/edit; /files/a/; /files/<path:p> {p=a/}",
            "/<path:path>/c /<path:path>/<a>/<b>; /a/b/c; /<path:path>/c {path=a/b}",
            "/<path:p> /<a>/<b>/<c>; /1/2/3; /<a>/<b>/<c> {a=1, b=2, c=3}",
            "/<path:bar> /<path:bar>/<path:blub>; /he/he; /<path:bar>/<path:blub> {bar=he, blub=he}",
            "/<path:bar> /<path:bar>/<path:blub>; /1/2/3; /<path:bar>/<path:blub> {bar=1, blub=2/3}",
            "/<path:a>/<b>; /x/y/z; /<path:a>/<b> {a=x/y, b=z}",
            "/<a>-<b>; /x-y-z; /<a>-<b> {a=x-y, b=z}",
            "/<a>-<b>; /x-; 404",
            "/v<int:major>.<int:minor>; /v1.20; /v<int:major>.<int:minor> {major=1, minor=20}",
            "/.<int:x>; /a2; 404",
            "/<uuid:u> /<int:i> /<s>; /2b5b0911-fdcf-4dd2-921b-28ace88db8a0; /<uuid:u> {u=2b5b0911-fdcf-4dd2-921b-28ace88db8a0}" })
    void theHeaviestRuleThatMatchesWins(String rules, String path, String expected) {
        assertThat(answer(Maps.of(rules.split("(?<=[>a-z])\\s+(?=/)")), path)).isEqualTo(expected);
    }

    @Test
    void eachConverterTakesItsOwn() {
        Routes routes = Maps.of("/<any(a, b):x>", "/<int:i>", "/<float:f>", "/<uuid:u>", "/<s>", "/<path:p>");
        assertThat(answer(routes, "/a")).startsWith("/<any(a, b):x>");
        assertThat(answer(routes, "/1")).startsWith("/<int:i>");
        assertThat(answer(routes, "/1.5")).startsWith("/<float:f>");
        assertThat(answer(routes, "/zz")).startsWith("/<s>");
        assertThat(answer(routes, "/z/z")).startsWith("/<path:p>");
    }

    @ParameterizedTest
    @CsvSource({ "/1,404", "/1.,404", "/.5,404", "/1e3,404", "/-1.5,404", "/1.5,/<float:f> {f=1.5}" })
    void floatsHaveDigitsOnBothSides(String path, String expected) {
        assertThat(answer(Maps.of("/<float:f>"), path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "/<string(length=2):x>; /ab; /<string(length=2):x> {x=ab}",
            "/<string(length=2):x>; /abc; 404",
            "/<string(minlength=2, maxlength=3):x>; /abc; /<string(minlength=2, maxlength=3):x> {x=abc}",
            "/<string(minlength=2, maxlength=3):x>; /abcd; 404",
            "/<int(fixed_digits=3):x>; /007; /<int(fixed_digits=3):x> {x=7}",
            "/<int(fixed_digits=3):x>; /7; 404",
            "/<int(max=5):x>; /6; 404",
            "/<any('a.1', b):x>; /a.1; /<any('a.1', b):x> {x=a.1}" })
    void argumentsLimitConverters(String rule, String path, String expected) {
        assertThat(answer(Maps.of(rule), path)).isEqualTo(expected);
    }

    @Test
    void integersHaveAnySizeAndUnicodeDigits() {
        Routes routes = Maps.of("/<int:x>");
        assertThat(argument(routes, "/007")).isEqualTo(7);
        assertThat(argument(routes, "/3000000000")).isEqualTo(3_000_000_000L);
        assertThat(argument(routes, "/123456789012345678901234567890"))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(argument(routes, "/\u0663\u0664")).isEqualTo(34);
    }

    @Test
    void aHugeNumberIsNotFoundInLinearTime() {
        assertThat(answer(Maps.of("/<int:x>"), "/" + "9".repeat(60_000))).isEqualTo("404");
    }

    @Test
    void manyAmbiguousSegmentsAreDecidedQuickly() {
        assertThat(answer(Maps.of("/<a>-<b>-<c>"), "/" + "-".repeat(2_000) + "/")).isEqualTo("404");
        assertThat(answer(Maps.of("/<path:p>/x"), "/" + "a/".repeat(30_000))).isEqualTo("404");
    }

    @Test
    void textMayHoldLineBreaksButNotAtTheEndOfARule() {
        assertThat(answer(Maps.of("/hello"), "/hello\n")).isEqualTo("404");
        assertThat(answer(Maps.of("/<x>"), "/a\nb")).isEqualTo("/<x> {x=a\nb}");
    }

    @Test
    void pathsAreCaseSensitive() {
        assertThat(answer(Maps.of("/About"), "/about")).isEqualTo("404");
    }

    @Test
    void aMethodThatALiteralRuleLacksFallsThroughToADynamicOne() {
        Routes routes = Maps.of(spec("/x", "x", "GET"), spec("/<p>", "p", "POST"));
        assertThat(answer(routes, "/x", "POST")).isEqualTo("/<p> {p=x}");
        assertThat(routes.match("/x", "PUT")).isEqualTo(
                new MatchResult.MethodNotAllowed(Set.of("GET", "HEAD", "POST", "OPTIONS")));
    }

    @Test
    void allowedMethodsAreThoseOfAllRulesOfThePath() {
        Routes routes = Maps.of(spec("/<int:i>", "i", "GET"), spec("/<s>", "s", "POST"));
        assertThat(routes.allowedMethods("", "/1")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
        assertThat(routes.allowedMethods("", "/a")).containsExactlyInAnyOrder("OPTIONS", "POST");
        assertThat(routes.allowedMethods("", "/a/b")).isEmpty();
    }

    @Test
    void headFollowsGetAndUnknownMethodsAreNotAllowed() {
        Routes routes = Maps.of(spec("/a", "a", "GET"), spec("/b", "b", "POST"));
        assertThat(answer(routes, "/a", "HEAD")).isEqualTo("/a {}");
        assertThat(answer(routes, "/b", "HEAD")).isEqualTo("405");
        assertThat(answer(routes, "/a", "BREW")).isEqualTo("405");
    }

    @Test
    void buildOnlyRulesNeverMatch() {
        RuleSpec spec = new RuleSpec("/a", "a", Set.of("GET"), Map.of(), null, null, null, null, null, false, true, null);
        Routes routes = Maps.of(spec);
        assertThat(answer(routes, "/a")).isEqualTo("404");
        assertThat(routes.build("a", Map.of(), null, null)).isEqualTo("/a");
    }

    @Test
    void aTenThousandSegmentPathIsAnswered() {
        assertThat(answer(Maps.of("/a", "/<path:p>"), "/" + "x/".repeat(10_000) + "y")).startsWith("/<path:p>");
        assertThat(answer(Maps.of("/a"), "/" + "/".repeat(60_000))).isEqualTo("404");
    }

    private static Object argument(Routes routes, String path) {
        return ((MatchResult.Matched) routes.match(path, "GET")).arguments().get("x");
    }

    @Test
    void ruleWithTenThousandVariablesMatchesAndBuilds() {
        StringBuilder rule = new StringBuilder();
        StringBuilder path = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            rule.append("/<a").append(i).append('>');
            path.append("/x");
            values.put("a" + i, "x");
        }
        Routes routes = Maps.of(spec(rule.toString(), "long", "GET"), spec("/b/<c>", "short", "GET"));
        assertThat(routes.match(path.toString(), "GET")).isInstanceOf(MatchResult.Matched.class);
        assertThat(routes.build("long", values, null, null)).isEqualTo(path.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "-", "a/", "1", "a-", "//", ".", "%", "\n", "\u0663", "a\n/", "1.1" })
    void sixtyFourKibibytesOfAnythingAreAnswered(String piece) {
        Routes routes = Maps.of("/<a>-<b>-<c>.x", "/<path:a>-<path:b>/end", "/<int:a>.<float:b>-x",
                "/<path:p>/<path:q>/<path:r>/",
                "/<string(minlength=3, maxlength=9):a><b><int:c>-", "/<any(a, aa, aaa):x><y>?");
        assertThat(answer(routes, "/" + piece.repeat(65_536 / piece.length()) + "!")).matches("(?s)404|-> .*/");
    }

    @Test
    void severalVariablesInASegmentTakeWhatAnExpressionWould() {
        assertThat(answer(Maps.of("/<a><b>"), "/\ud83d\ude00\ud83d\ude00"))
                .isEqualTo("/<a><b> {a=\ud83d\ude00, b=\ud83d\ude00}");
        assertThat(answer(Maps.of("/<a><b>"), "/\ud83d\ude00")).isEqualTo("404");
        assertThat(answer(Maps.of("/<a>-<int:b>-<c>"), "/x-1-y-2-z")).isEqualTo("/<a>-<int:b>-<c> {a=x-1-y, b=2, c=z}");
        assertThat(answer(Maps.of("/<any(a, ab):x><y>"), "/abc")).isEqualTo("/<any(a, ab):x><y> {x=a, y=bc}");
        assertThat(answer(Maps.of("/<float:a><int:b>"), "/1.234")).isEqualTo("/<float:a><int:b> {a=1.23, b=4}");
    }

    @ParameterizedTest
    @CsvSource({ "%ED%A9, 2", "%ED%A0%80, 3", "%F0%9F%98, 1", "%C3, 1", "%FF%FE, 2", "%E2%82, 1", "%C0%80, 2",
            "%F4%90%80%80, 4" })
    void malformedBytesAreReplacedAsPythonReplacesThem(String encoded, int replacements) {
        assertThat(PathDecoder.decode("/" + encoded)).isEqualTo("/" + "\ufffd".repeat(replacements));
    }

    @Test
    void aConverterOfTheApplicationMayTakeSlashesAndNothing() {
        Converters converters = Converters.builtin().with("rest", arguments -> new Rest());
        Rule rule = Rule.parse(spec("/x/<rest:p>/", "rest", "GET"), converters);
        Routes routes = Routes.of(List.of(rule), RouteOptions.defaults());
        assertThat(resumed(routes, "/x/a/b/")).isEqualTo("{p=A/B}");
        assertThat(routes.match("/x/a/b", "GET")).isEqualTo(new MatchResult.Redirect(null, "/x/a/b/"));
        assertThat(routes.match("/x/", "GET")).isEqualTo(new MatchResult.Redirect(null, "/x//"));
        assertThat(resumed(routes, "/x//")).isEqualTo("{p=}");
        assertThat(routes.build("rest", Map.of("p", "C/D"), null, null)).isEqualTo("/x/c/d/");
    }

    @Test
    void aRedirectToARuleWithSuchAConverterWaitsForTheContext() {
        Converters converters = Converters.builtin().with("rest", arguments -> new Rest());
        Rule rule = Rule.parse(spec("/new/<rest:p>", "e", "GET"), converters);
        Rule alias = Rule
                .parse(new RuleSpec("/old/<p>", "e", Set.of("GET"), Map.of(), null, null, null, null, null, true, false,
                        null), converters);
        MatchResult result = Routes.of(List.of(rule, alias), RouteOptions.defaults()).match("/old/A", "GET");
        assertThat(((MatchResult.Pending) result).complete()).isEqualTo(new MatchResult.Redirect("", "/new/a"));
    }

    @Test
    void anExpressionThatIsTooDeepForAPathDoesNotMatchIt() {
        Expression expression = Expression.of("(?<w0>[a-z]+(?:\\+[a-z]+)*)", 1);
        String path = "a+".repeat(200_000) + "a";
        assertThat(expression.matches("a+a", 0, "a+a".length())).isTrue();
        assertThat(expression.matches(path, 0, path.length())).isFalse();
    }

    private static String resumed(Routes routes, String path) {
        MatchResult.Pending pending = (MatchResult.Pending) routes.match(path, "GET");
        return ((MatchResult.Matched) pending.complete()).arguments().toString();
    }

    private record Rest() implements Converter<String> {

        @Override
        public String regex() {
            return ".*?";
        }

        @Override
        public boolean partIsolating() {
            return false;
        }

        @Override
        public String toJava(String value) {
            return value.toUpperCase(Locale.ROOT);
        }

        @Override
        public String toUrl(String value) {
            return value.toLowerCase(Locale.ROOT);
        }
    }
}
