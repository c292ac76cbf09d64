package io.quarkiverse.flask.runtime.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ValidationException;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;

/**
 * Explanations of generated rules and paths say what routing does.
 */
class ExplanationAgreesTest {

    private static final String[] PIECES = { "a", "b", "A", "ab", "<%s>", "<int:%s>", "<int(max=5):%s>", "<path:%s>",
            "<string(length=2):%s>", "<any(a, b):%s>", "a<%s>", "<%s>.<int:%s>", "<even:%s>", "<float:%s>" };
    private static final String[] SEGMENTS = { "a", "b", "A", "ab", "1", "4", "9", "a.1", "", "1.5", "zz" };
    private static final String[] METHODS = { "GET", "POST", "PUT", "OPTIONS" };
    private static final String[] DOMAINS = { "", "a", "b" };

    private final Converters converters = Converters.builtin().with("even", arguments -> new Even());

    private static final class Even implements Converter<Integer> {

        @Override
        public Integer toJava(String value) {
            if (value.length() % 2 == 1) {
                throw new ValidationException("odd");
            }
            return value.length();
        }

        @Override
        public String toUrl(Integer value) {
            return "x".repeat(value);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void explanationsAgreeWithRouting(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Routes routes = routes(random);
            for (int j = 0; j < 30; j++) {
                check(routes, random.nextInt(4) == 0 ? one(random, DOMAINS) : "", path(random), one(random, METHODS));
            }
        }
    }

    private void check(Routes routes, String domain, String path, String method) {
        MatchResult match = routes.match(domain, path, method);
        MatchResult result = match instanceof MatchResult.Pending pending ? pending.complete() : match;
        RouteExplanation explanation = routes.explain(domain, path, method);
        String all = "%s %s%s of %s: %s".formatted(method, domain, path, routes.rules(), explanation);
        assertThat(explanation.verdicts()).as(all).extracting(Verdict::rule).doesNotHaveDuplicates()
                .hasSameElementsAs(routes.rules().stream().map(Rule.class::cast).toList());
        List<Verdict> answers = explanation.verdicts().stream().filter(verdict -> verdict.reason().answers()).toList();
        if (result instanceof MatchResult.Matched matched) {
            assertThat(answers).as(all).hasSize(1);
            assertThat(answers.get(0).reason()).as(all).isEqualTo(Reason.MATCH);
            assertThat(answers.get(0).rule()).as(all).isSameAs(matched.rule());
            assertThat(answers.get(0).arguments()).as(all).isEqualTo(matched.arguments().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
        } else if (result instanceof MatchResult.RedirectTo) {
            assertThat(answers).as(all).extracting(Verdict::reason).containsExactly(Reason.TARGET_REDIRECT);
        } else if (result instanceof MatchResult.Redirect) {
            assertThat(answers).as(all).hasSize(1);
            assertThat(answers.get(0).reason()).as(all).isIn(Reason.SLASH_REDIRECT, Reason.MERGE_REDIRECT,
                    Reason.DEFAULTS_REDIRECT, Reason.ALIAS_REDIRECT);
        } else {
            assertThat(answers).as(all).isEmpty();
            checkMethods(explanation, result, all);
        }
        checkSuggestions(routes, explanation, domain, method, all);
    }

    private static void checkMethods(RouteExplanation explanation, MatchResult result, String all) {
        Set<String> methods = new TreeSet<>();
        boolean cut = false;
        for (Verdict verdict : explanation.verdicts()) {
            if (verdict.reason() == Reason.METHOD) {
                methods.addAll(verdict.rule().methods());
            }
            cut |= verdict.reason() == Reason.REFUSED || verdict.reason() == Reason.MERGE_REFUSED;
        }
        Set<String> allowed = result instanceof MatchResult.MethodNotAllowed not ? new TreeSet<>(not.allowed()) : Set.of();
        if (cut) {
            assertThat(methods).as(all).containsAll(allowed);
        } else {
            assertThat(methods).as(all).isEqualTo(allowed);
        }
    }

    /** What was probably meant is something that routing knows. */
    private static void checkSuggestions(Routes routes, RouteExplanation explanation, String domain, String method,
            String all) {
        for (Verdict verdict : explanation.verdicts()) {
            verdict.suggestion().ifPresent(meant -> assertThat(
                    routes.match(domain, PathDecoder.decode(meant), method)).as(all + verdict)
                    .isNotInstanceOf(MatchResult.MethodNotAllowed.class));
        }
    }

    private Routes routes(Random random) {
        RouteOptions options = new RouteOptions(random.nextInt(4) > 0, random.nextInt(4) > 0, true, DomainMatching.SUBDOMAIN);
        List<Rule> rules = new ArrayList<>();
        int size = 1 + random.nextInt(8);
        while (rules.size() < size) {
            rules.add(Rule.parse(spec(random), converters, options, null));
        }
        return Routes.of(rules, options);
    }

    private static RuleSpec spec(Random random) {
        StringBuilder rule = new StringBuilder();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            rule.append('/').append(one(random, PIECES).formatted("v" + i, "w" + i));
        }
        if (rule.length() == 0 || random.nextInt(3) == 0) {
            rule.append('/');
        }
        boolean plain = rule.indexOf("<") < 0;
        Map<String, Object> defaults = random.nextInt(6) == 0 && plain ? Map.of("v0", "a") : Map.of();
        return new RuleSpec(rule.toString(), one(random, "e", "f", "g"), Set.of(one(random, METHODS)), defaults, null,
                random.nextInt(6) == 0 ? one(random, "a", "<d>") : null, flag(random), flag(random),
                random.nextInt(10) == 0 ? "/elsewhere" : null, random.nextInt(10) == 0, random.nextInt(12) == 0, null);
    }

    private static Boolean flag(Random random) {
        return random.nextInt(4) == 0 ? Boolean.valueOf(random.nextBoolean()) : null;
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            path.append('/').append(one(random, SEGMENTS));
        }
        return path.append(path.length() == 0 && random.nextInt(8) > 0 || random.nextInt(4) == 0 ? "/" : "").toString();
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
