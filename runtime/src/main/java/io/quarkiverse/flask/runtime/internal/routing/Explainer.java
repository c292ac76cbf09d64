package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.routing.ValidationException;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;

/**
 * Asks each rule alone what it says to a path, with the search that routing itself uses, and puts the answers together: the
 * first rule that ends the search is the one that routing finds.
 */
final class Explainer {

    private final Routes routes;
    private final RouteTree tree;
    private final List<Rule> rules;
    private final boolean merges;
    private final String domain;
    private final String path;
    private final String method;

    Explainer(Routes routes, RouteTree tree, List<Rule> rules, RouteOptions options, String domain, String path,
            String method) {
        this.routes = routes;
        this.tree = tree;
        this.rules = rules;
        this.merges = options.mergeSlashes() && path.contains("//");
        this.domain = domain;
        this.path = path;
        this.method = method;
    }

    RouteExplanation explain() {
        List<Rule> ordered = TrialOrder.of(tree, path);
        String merged = Routes.SLASHES.matcher(path).replaceAll("/");
        Rule found = first(ordered, path);
        String searched = path;
        if (found == null && merges) {
            ordered = TrialOrder.of(tree, merged);
            found = first(ordered, merged);
            searched = merged;
        }
        List<Verdict> verdicts = new ArrayList<>();
        Verdict decision = found == null ? null : decision(found, searched);
        for (Rule rule : ordered) {
            verdicts.add(rule == found ? decision : other(rule, decision, searched));
        }
        rules.stream().filter(Rule::buildOnly).forEach(rule -> verdicts.add(buildOnly(rule)));
        return new RouteExplanation(path, method, verdicts);
    }

    private Rule first(List<Rule> ordered, String searched) {
        return ordered.stream().filter(rule -> new Alone(rule).reaches(domain, searched, method).isDecisive()).findFirst()
                .orElse(null);
    }

    /** Says what comes of the rule that the search finds. */
    private Verdict decision(Rule rule, String searched) {
        boolean merged = searched != path;
        if (new Alone(rule).reaches(domain, searched, method) == Reached.Miss.SLASH_REQUIRED) {
            return Verdict.of(rule, Reason.SLASH_REDIRECT, 1,
                    "the rule ends in a slash: %s redirects to %s/".formatted(RuleText.cut(path), RuleText.cut(searched)));
        }
        if (merged && rule.mergeSlashes()) {
            return Verdict.of(rule, Reason.MERGE_REDIRECT, 1, "repeated slashes are merged: %s redirects to %s"
                    .formatted(RuleText.cut(path), RuleText.cut(searched)));
        }
        if (merged) {
            return Verdict.of(rule, Reason.MERGE_REFUSED, 0.95, "the path repeats slashes, and the rule does not merge them",
                    searched);
        }
        try {
            return outcome(rule, routes.match(domain, path, method));
        } catch (Throwable e) { // whatever the application wrote for the rule
            return failed(rule, e);
        }
    }

    private Verdict outcome(Rule rule, MatchResult result) {
        if (result instanceof MatchResult.Pending pending) {
            return outcome(rule, pending.complete());
        }
        if (result instanceof MatchResult.Matched matched) {
            return new Verdict(rule, Reason.MATCH, "matches", texts(matched.arguments()), 1, Optional.empty());
        }
        if (result instanceof MatchResult.RedirectTo redirect) {
            return Verdict.of(rule, Reason.TARGET_REDIRECT, 1, "redirects to " + RuleText.cut(redirect.target()));
        }
        if (result instanceof MatchResult.Redirect redirect) {
            return rule.alias() ? Verdict.of(rule, Reason.ALIAS_REDIRECT, 1,
                    "an alias: redirects to the canonical URL of its endpoint, " + RuleText.cut(redirect.path()))
                    : Verdict.of(rule, Reason.DEFAULTS_REDIRECT, 1,
                            "its arguments are the defaults of a shorter rule: redirects to " + RuleText.cut(redirect.path()));
        }
        return refused(rule);
    }

    /** Finds the variable whose text is no value. */
    private Verdict refused(Rule rule) {
        Object[] texts = rule.capture(domain, path);
        int i = 0;
        for (String name : rule.converters().keySet()) {
            String text = (String) texts[i++];
            try {
                rule.converters().get(name).toJava(text);
            } catch (ValidationException e) {
                return Verdict.of(rule, Reason.REFUSED, 0.99,
                        Refusal.of(RuleText.of(rule).variable(name), text, String.valueOf(e.getMessage()))
                                + "; after a refusal no other rule is tried");
            }
        }
        return Verdict.of(rule, Reason.REFUSED, 0.97, "its converters refused the path, but do not any more");
    }

    private static Verdict failed(Rule rule, Throwable failure) {
        return Verdict.of(rule, Reason.FAILED, 0.97, "what the application wrote for it failed: %s%s".formatted(
                failure.getClass().getName(), failure.getMessage() == null ? "" : ": " + RuleText.cut(failure.getMessage())));
    }

    private static Map<String, String> texts(Map<String, Object> arguments) {
        Map<String, String> texts = new LinkedHashMap<>();
        arguments.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private Verdict other(Rule rule, Verdict decision, String searched) {
        Alone alone = new Alone(rule);
        if (decision != null && alone.reaches(domain, searched, method).isDecisive()) {
            return Verdict.of(rule, Reason.LATER, 0.9, "would %s, but '%s' comes first (%s)%s".formatted(
                    alone.reaches(domain, searched, method) == Reached.Miss.SLASH_REQUIRED ? "redirect" : "match",
                    decision.rule().rule(), Precedence.of(decision.rule(), rule),
                    decision.reason() == Reason.REFUSED ? " and refuses" : ""));
        }
        if (alone.reaches(domain, path, method) == Reached.Miss.OTHER_METHODS
                || merges && alone.reaches(domain, searched, method) == Reached.Miss.OTHER_METHODS) {
            return Verdict.of(rule, Reason.METHOD, 0.98, NearMiss.methods(rule, method));
        }
        return new NearMiss(rule, domain, merges ? Routes.SLASHES.matcher(path).replaceAll("/") : path, method).verdict();
    }

    private Verdict buildOnly(Rule rule) {
        return Verdict.of(rule, Reason.BUILD_ONLY, 0, "only builds URLs");
    }
}
