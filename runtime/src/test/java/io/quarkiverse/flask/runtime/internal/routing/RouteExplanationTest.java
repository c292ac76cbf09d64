package io.quarkiverse.flask.runtime.internal.routing;

import static io.quarkiverse.flask.runtime.internal.routing.Maps.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ValidationException;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;

class RouteExplanationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/users| /user| TEXT| segment 1 is 'user', the rule has 'users'",
            "/a/user| /a/users| TEXT| segment 2 is 'users', the rule has 'user'",
            "/a/v<int:x>/b| /a/w1/b| CONVERTER| segment 2 is 'w1', the rule has 'v<int:x>'",
            "/a/v<int:x>| /a/vx| CONVERTER| <int:x> does not accept 'x' (digits only)",
            "/<a>-<int:b>| /x-y| CONVERTER| segment 1 is 'x-y', the rule has '<a>-<int:b>'",
            "/<path:p>/edit| /a/b/show| CONVERTER| the rest from segment 1 is 'a/b/show', the rule has '<path:p>/edit'",
            "/user/<int:id>| /user/abc| CONVERTER| <int:id> does not accept 'abc' (digits only)",
            "/user/<int:id>| /user/-5| CONVERTER| <int:id> does not accept '-5' (digits only; signed=True takes a minus)",
            "/<float:f>| /5| CONVERTER| <float:f> does not accept '5' (digits, a point, digits)",
            "/<uuid:u>| /5| CONVERTER| <uuid:u> does not accept '5' (8-4-4-4-12 hexadecimal digits)",
            "/<any(cat, dog):pet>| /cow| CONVERTER| <any(cat, dog):pet> does not accept 'cow' (one of cat, dog)",
            "/<string(length=2):x>| /abc| CONVERTER| <string(length=2):x> does not accept 'abc' (exactly 2 characters)",
            "/<string(minlength=2, maxlength=3):x>| /a| CONVERTER| "
                    + "<string(minlength=2, maxlength=3):x> does not accept 'a' (2 to 3 characters)",
            "/user| /user/ann| TOO_LONG| the path has 1 segment more than the rule",
            "/user/| /user/ann/x| TOO_LONG| the path has 2 segments more than the rule",
            "/user/<name>| /user| TOO_SHORT| the path ends before <name>",
            "/user/<name>| /user/| TOO_SHORT| the path ends before <name>",
            "/user/<name>/edit| /user/ann| TOO_SHORT| the path ends before edit",
            "/about| /about/| SLASH| no slash at the end: the rule is /about, asked was /about/",
            "/projects/| /projects| SLASH_REDIRECT| the rule ends in a slash: /projects redirects to /projects/",
            "/a/b| /a//b| MERGE_REDIRECT| repeated slashes are merged: /a//b redirects to /a/b",
            "/About| /about| CASE| upper and lower case differ: the rule has 'About', asked was 'about'",
            "/api/v1/items/<int:id>| /items/5| PREFIX| starts with /api/v1, asked was /items/5",
            "/items/<int:id>| /app/items/5| PREFIX| does not start with /app",
            "/<int(max=5):x>| /6| REFUSED| "
                    + "<int(max=5):x> does not accept '6': 6 is out of range; after a refusal no other rule is tried" })
    void aRuleSaysWhyItDoesNotAnswer(String rule, String path, Reason reason, String sentence) {
        Verdict verdict = only(Maps.of(rule), path, "GET");
        assertThat(verdict.sentence()).isEqualTo(sentence);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @Test
    void aMatchHasItsArgumentsAsText() {
        Verdict verdict = only(Maps.of("/user/<name>/<int:id>"), "/user/ann/7", "GET");
        assertThat(verdict.reason()).isEqualTo(Reason.MATCH);
        assertThat(verdict.arguments()).containsExactly(Map.entry("name", "ann"), Map.entry("id", "7"));
    }

    @Test
    void anotherMethodIsNamedWithThoseThatAreAnswered() {
        assertThat(only(Maps.of("/login"), "/login", "POST").sentence()).isEqualTo("answers GET, HEAD, OPTIONS, not POST");
    }

    @Test
    void aSlashRedirectsOnlyTheMethodsOfItsRule() {
        assertThat(only(Maps.of("/projects/"), "/projects", "POST").sentence())
                .isEqualTo("ends in a slash, and answers GET, HEAD, OPTIONS, not POST: only those methods redirect");
    }

    @Test
    void aSlashTooManyWithAnotherMethodIsBoth() {
        assertThat(only(Maps.of("/about"), "/about/", "POST").sentence())
                .isEqualTo("no slash at the end, and it answers GET, HEAD, OPTIONS, not POST");
    }

    @Test
    void textComesBeforeAVariable() {
        RouteExplanation explanation = Maps.of("/user/<name>", "/user/me").explain("", "/user/me", "GET");
        assertThat(explanation.verdicts()).extracting(Verdict::sentence).containsExactly("matches",
                "would match, but '/user/me' comes first (text before a variable)");
    }

    @Test
    void aConverterOfLessWeightComesFirst() {
        RouteExplanation explanation = Maps.of("/<name>", "/<int:id>").explain("", "/5", "GET");
        assertThat(explanation.verdicts()).extracting(Verdict::sentence).containsExactly("matches",
                "would match, but '/<int:id>' comes first (its converter is tried first: weight 50 before 100)");
    }

    @Test
    void aRuleBehindARefusalIsNotTried() {
        RouteExplanation explanation = Maps.of("/<int(max=5):x>", "/<name>").explain("", "/6", "GET");
        assertThat(explanation.verdicts().get(1).sentence()).isEqualTo("would match, but '/<int(max=5):x>' comes first "
                + "(its converter is tried first: weight 50 before 100) and refuses");
    }

    @Test
    void whatAConverterOfTheApplicationSaysIsTheReason() {
        assertThat(only(custom(new ValidationException("no such list")), "/x", "GET").sentence())
                .isEqualTo("<list:x> does not accept 'x': no such list; after a refusal no other rule is tried");
    }

    @Test
    void whatAConverterOfTheApplicationThrowsIsTheReason() {
        Verdict verdict = only(custom(new IllegalStateException("database is down")), "/x", "GET");
        assertThat(verdict.reason()).isEqualTo(Reason.FAILED);
        assertThat(verdict.sentence()).isEqualTo(
                "what the application wrote for it failed: java.lang.IllegalStateException: database is down");
    }

    @Test
    void theExpressionOfAConverterOfTheApplicationIsNamed() {
        assertThat(only(custom(new ValidationException("")), "/5", "GET").sentence())
                .isEqualTo("<list:x> does not accept '5' (its expression is [a-z]+)");
    }

    @Test
    void defaultsRedirect() {
        Routes routes = Maps.of(Maps.withDefaults("/all/", "list", Map.of("page", 1)),
                spec("/all/<int:page>", "list", "GET"));
        assertThat(verdict(routes, "/all/1", "/all/<int:page>").sentence())
                .isEqualTo("its arguments are the defaults of a shorter rule: redirects to /all/");
    }

    @Test
    void anAliasRedirects() {
        Routes routes = Maps.of(spec("/index", "index", "GET"), new RuleSpec("/index.html", "index", Set.of("GET"), Map.of(),
                null, null, null, null, null, true, false, null));
        assertThat(verdict(routes, "/index.html", "/index.html").sentence())
                .isEqualTo("an alias: redirects to the canonical URL of its endpoint, /index");
    }

    @Test
    void aRuleWithATargetRedirects() {
        Routes routes = Maps.of(new RuleSpec("/old/<int:id>", "old", Set.of("GET"), Map.of(), null, null, null, null,
                "new/<id>", false, false, null));
        assertThat(only(routes, "/old/7", "GET").sentence()).isEqualTo("redirects to new/7");
    }

    @Test
    void aRuleThatOnlyBuildsSaysSo() {
        Routes routes = Maps.of(new RuleSpec("/cdn", "cdn", Set.of("GET"), Map.of(), null, null, null, null, null, false, true,
                null));
        assertThat(only(routes, "/cdn", "GET").sentence()).isEqualTo("only builds URLs");
    }

    @Test
    void anotherSubdomainIsNamed() {
        Routes routes = subdomains("api", null);
        assertThat(routes.explain("", "/x", "GET").verdicts()).extracting(Verdict::sentence)
                .containsExactly("matches", "answers the subdomain 'api', not the main domain");
        assertThat(routes.explain("www", "/x", "GET").verdicts()).extracting(Verdict::sentence)
                .containsExactly("answers the main domain, not 'www'", "answers the subdomain 'api', not 'www'");
    }

    @Test
    void slashesThatARuleDoesNotMergeAreNamed() {
        Rule rule = Maps.rule(new RuleSpec("/a/b", "ab", Set.of("GET"), Map.of(), null, null, null, false, null, false, false,
                null));
        assertThat(only(Routes.of(List.of(rule), RouteOptions.defaults()), "/a//b", "GET").sentence())
                .isEqualTo("the path repeats slashes, and the rule does not merge them");
    }

    @ParameterizedTest
    @CsvSource({ "/users/<int:id>, /user/7, /users/7", "/about, /about/, /about", "/About, /about, /About",
            "/api/items/<id>, /items/5, /api/items/5", "/items/<id>, /app/items/5, /items/5",
            "/größe/<x>, /grösse/a b, /gr%C3%B6%C3%9Fe/a%20b" })
    void whatWasProbablyMeantIsSuggested(String rule, String path, String suggestion) {
        assertThat(only(Maps.of(rule), path, "GET").suggestion()).contains(suggestion);
    }

    @ParameterizedTest
    @CsvSource({ "/users/<int:id>, /orders/7", "/users/<int:id>, /user/x", "/x/<name>, /ann", "/, /x" })
    void nothingIsSuggestedOnAGuess(String rule, String path) {
        assertThat(only(Maps.of(rule), path, "GET").suggestion()).isEmpty();
    }

    @Test
    void theNearestComesFirst() {
        RouteExplanation explanation = Maps.of("/", "/orders/<int:id>", "/users/<int:id>/posts", "/users/<int:id>", "/login",
                "/user/<name>/x").explain("", "/user/7", "GET");
        assertThat(explanation.nearest(3)).extracting(verdict -> verdict.rule().rule()).first().isEqualTo("/users/<int:id>");
        assertThat(explanation.nearest(9)).extracting(verdict -> verdict.rule().rule()).doesNotContain("/", "/login",
                "/orders/<int:id>");
    }

    @Test
    void onlyTheMethodIsNearerThanOtherText() {
        RouteExplanation explanation = Maps.of("/logim", "/login").explain("", "/login", "POST");
        assertThat(explanation.nearest(1)).extracting(verdict -> verdict.rule().rule()).containsExactly("/login");
    }

    @Test
    void nothingIsNearWhatLooksLikeNoRule() {
        assertThat(Maps.of("/", "/users/<int:id>", "/<int:x>/y").explain("", "/wp-admin/setup.php", "GET").nearest(5))
                .isEmpty();
    }

    @Test
    void longTextIsCut() {
        assertThat(only(Maps.of("/user/<int:id>"), "/user/" + "x".repeat(5000), "GET").sentence()).hasSizeLessThan(120)
                .contains("xxx…'");
    }

    @Test
    void aRuleOfThousandsOfSegmentsIsExplained() {
        Routes routes = Maps.of("/a".repeat(10_000));
        assertThat(only(routes, "/a".repeat(9_999) + "/b", "GET").sentence())
                .isEqualTo("segment 10000 is 'b', the rule has 'a'");
    }

    private static Routes custom(RuntimeException failure) {
        Converters converters = Converters.builtin().with("list", arguments -> new Converter<String>() {
            @Override
            public String regex() {
                return "[a-z]+";
            }

            @Override
            public String toJava(String value) {
                throw failure;
            }

            @Override
            public String toUrl(String value) {
                return value;
            }
        });
        return Routes.of(List.of(Rule.parse(RuleSpec.of("/<list:x>", "x", Set.of("GET")), converters)),
                RouteOptions.defaults());
    }

    private static Routes subdomains(String... subdomains) {
        RouteOptions options = RouteOptions.defaults(DomainMatching.SUBDOMAIN);
        List<Rule> rules = new ArrayList<>();
        for (String subdomain : subdomains) {
            rules.add(Rule.parse(new RuleSpec("/x", "x" + subdomain, Set.of("GET"), Map.of(), null, subdomain, null, null, null,
                    false, false, null), Converters.builtin(), options, null));
        }
        return Routes.of(rules, options);
    }

    private static Verdict only(Routes routes, String path, String method) {
        List<Verdict> verdicts = routes.explain("", path, method).verdicts();
        assertThat(verdicts).hasSize(1);
        return verdicts.get(0);
    }

    private static Verdict verdict(Routes routes, String path, String rule) {
        return routes.explain("", path, "GET").verdicts().stream().filter(verdict -> verdict.rule().rule().equals(rule))
                .findFirst().orElseThrow();
    }
}
