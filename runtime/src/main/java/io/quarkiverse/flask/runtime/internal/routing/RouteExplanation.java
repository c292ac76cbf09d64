package io.quarkiverse.flask.runtime.internal.routing;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a path and method are answered as they are.
 *
 * @param path the decoded path, with one slash at its start
 * @param method the method
 * @param verdicts one for each rule, in the order in which rules are tried; those that only build URLs come last
 */
public record RouteExplanation(String path, String method, List<Verdict> verdicts) {

    /** What looks less like a rule than this is no near miss of it. */
    private static final double NEAR = 0.6;

    public RouteExplanation {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What one rule says.
     *
     * @param rule the rule
     * @param reason the kind of answer
     * @param sentence the reason in words; it starts in lower case and has no full stop
     * @param arguments the arguments of a match as text
     * @param nearness how close the rule is, from 0, nothing in common, to 1, a match
     * @param suggestion the percent-encoded path that was probably meant, if there is one
     */
    public record Verdict(Rule rule, Reason reason, String sentence, Map<String, String> arguments, double nearness,
            Optional<String> suggestion) {

        public Verdict {
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        static Verdict of(Rule rule, Reason reason, double nearness, String sentence) {
            return new Verdict(rule, reason, sentence, Map.of(), nearness, Optional.empty());
        }

        static Verdict of(Rule rule, Reason reason, double nearness, String sentence, String suggestedPath) {
            return new Verdict(rule, reason, sentence, Map.of(), nearness,
                    Optional.of(Quoting.withOneLeadingSlash(Quoting.path(suggestedPath))));
        }
    }

    /** The kinds of answers of a rule. */
    public enum Reason {
        /** It matches: its view answers. */
        MATCH,
        /** It redirects to the URL with the slash at its end. */
        SLASH_REDIRECT,
        /** It redirects to the URL without repeated slashes. */
        MERGE_REDIRECT,
        /** It redirects to the rule that has its arguments as defaults. */
        DEFAULTS_REDIRECT,
        /** It redirects to the canonical rule of its endpoint. */
        ALIAS_REDIRECT,
        /** It redirects to a target of its own. */
        TARGET_REDIRECT,
        /** It would be tried, but another rule comes first. */
        LATER,
        /** Its converter refused what its expression takes. */
        REFUSED,
        /** It would answer if it merged repeated slashes. */
        MERGE_REFUSED,
        /** What the application wrote for it has failed. */
        FAILED,
        /** It knows the path, but not the method. */
        METHOD,
        /** It would answer without the slash at the end, or with it. */
        SLASH,
        /** It has the same letters in upper or lower case. */
        CASE,
        /** It would answer with another beginning of the path. */
        PREFIX,
        /** It has other text. */
        TEXT,
        /** A variable does not take what is there. */
        CONVERTER,
        /** The path goes on where the rule ends. */
        TOO_LONG,
        /** The path ends where the rule goes on. */
        TOO_SHORT,
        /** It answers another host or subdomain. */
        DOMAIN,
        /** It only builds URLs. */
        BUILD_ONLY;

        /** Tells whether the rule is what answers, be it with a redirect. */
        public boolean answers() {
            return ordinal() <= TARGET_REDIRECT.ordinal();
        }
    }

    /** Returns the verdict of the rule that answers, if there is one. */
    public Optional<Verdict> answer() {
        return verdicts.stream().filter(verdict -> verdict.reason().answers()).findFirst();
    }

    /** Returns the rules that almost answer, the nearest first. */
    public List<Verdict> nearest(int most) {
        return verdicts.stream().filter(verdict -> verdict.nearness() >= NEAR && !verdict.reason().answers())
                .sorted(Comparator.comparingDouble(Verdict::nearness).reversed()).limit(most).toList();
    }
}
