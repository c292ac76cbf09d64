package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;

/**
 * Why a rule does not know a path, and what would have been right.
 */
final class NearMiss {

    /** Literal text that looks less alike is not a misspelling. */
    private static final double MISSPELLED = 0.6;
    /** How many segments may be missing, or too many, at the start. */
    private static final int LONGEST_PREFIX = 4;

    private final Rule rule;
    private final Alone alone;
    private final String domain;
    private final String path;
    private final String method;
    private final List<String> segments;
    private final List<RulePart> parts;

    /** Takes a path that the rule alone does not match, nor redirect, nor know with other methods. */
    NearMiss(Rule rule, String domain, String path, String method) {
        this.rule = rule;
        this.alone = new Alone(rule);
        this.domain = domain;
        this.path = path;
        this.method = method;
        this.segments = path.isEmpty() ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
        this.parts = rule.parts().subList(1, rule.parts().size());
    }

    /** Says which methods a rule answers, and which not. */
    static String methods(Rule rule, String method) {
        return "answers %s, not %s".formatted(String.join(", ", new TreeSet<>(rule.methods())), RuleText.cut(method));
    }

    Verdict verdict() {
        if (!onDomain()) {
            return otherDomain();
        }
        Verdict slash = slash();
        if (slash != null) {
            return slash;
        }
        Segments walk = new Segments(rule, parts, segments);
        Verdict spelling = spelling(walk);
        if (spelling != null) {
            return spelling;
        }
        Verdict prefix = prefix();
        return prefix != null ? prefix : Verdict.of(rule, walk.reason(), walk.nearness(), walk.sentence());
    }

    private boolean onDomain() {
        return rule.parts().get(0) instanceof RulePart.Literal literal ? literal.text().equals(domain)
                : ((RulePart.Dynamic) rule.parts().get(0)).matcher().matches(domain, 0, domain.length());
    }

    private Verdict otherDomain() {
        String asked = domain.isEmpty() ? "the main domain"
                : domain.equals("/") ? "a host that is not below the server's name"
                        : RuleText.quoted(domain);
        String answered = rule.host() != null ? "the host '%s'".formatted(rule.host())
                : rule.subdomain() == null || rule.subdomain().isEmpty() ? "the main domain"
                        : "the subdomain '%s'".formatted(rule.subdomain());
        double nearness = new Segments(rule, parts, segments).fits() ? 0.9 : 0;
        return Verdict.of(rule, Reason.DOMAIN, nearness, "answers %s, not %s".formatted(answered, asked));
    }

    /** A slash too many; or one that is missing where the method is another, too, so that nothing redirects. */
    private Verdict slash() {
        if (path.length() > 1 && path.endsWith("/")) {
            String bare = path.substring(0, path.length() - 1);
            Reached reached = alone.reaches(domain, bare, method);
            if (reached instanceof Rule) {
                return Verdict.of(rule, Reason.SLASH, 0.96,
                        "no slash at the end: the rule is %s, asked was %s".formatted(rule.rule(), RuleText.cut(path)), bare);
            }
            return reached == Reached.Miss.OTHER_METHODS ? Verdict.of(rule, Reason.SLASH, 0.8,
                    "no slash at the end, and it %s".formatted(methods(rule, method))) : null;
        }
        return alone.reaches(domain, path + "/", method) == Reached.Miss.OTHER_METHODS ? Verdict.of(rule, Reason.SLASH, 0.9,
                "ends in a slash, and %s: only those methods redirect".formatted(methods(rule, method))) : null;
    }

    /** The same with other letters, as long as the rest fits. */
    private Verdict spelling(Segments walk) {
        if (walk.compared() > segments.size() || walk.compared() < segments.size() && !walk.takesRest()) {
            return null;
        }
        List<String> corrected = new ArrayList<>(segments);
        boolean onlyCase = true;
        double least = 1;
        for (int i = 0; i < walk.compared(); i++) {
            if (parts.get(i) instanceof RulePart.Literal literal && !literal.text().equals(segments.get(i))) {
                onlyCase &= literal.text().equalsIgnoreCase(segments.get(i));
                least = Math.min(least, Segments.similarity(literal.text(), segments.get(i)));
                corrected.set(i, literal.text());
            }
        }
        String meant = "/" + String.join("/", corrected);
        Reached reached = alone.reaches(domain, meant, method);
        if (meant.equals(path) || !onlyCase && least < MISSPELLED || reached == Reached.Miss.NOTHING) {
            return null;
        }
        String suggested = reached.isDecisive() ? meant : null;
        double penalty = suggested == null ? 0.1 : 0;
        String sentence = onlyCase ? "upper and lower case differ: the rule has '%s', asked was %s"
                .formatted(walk.expected(), RuleText.quoted(walk.found())) : walk.sentence();
        Reason reason = onlyCase ? Reason.CASE : Reason.TEXT;
        double nearness = (onlyCase ? 0.95 : 0.65 + 0.28 * least) - penalty;
        String also = suggested == null ? "; and it " + methods(rule, method) : "";
        return suggested == null ? Verdict.of(rule, reason, nearness, sentence + also)
                : Verdict.of(rule, reason, nearness, sentence, suggested);
    }

    /** The beginning of the rule is missing, or the path has one that the rule has not. */
    private Verdict prefix() {
        StringBuilder missing = new StringBuilder();
        for (int i = 0; i < Math.min(parts.size() - 1, LONGEST_PREFIX)
                && parts.get(i) instanceof RulePart.Literal literal; i++) {
            missing.append('/').append(literal.text());
            if (hasText(i + 1) && alone.reaches(domain, missing + path, method).isDecisive()) {
                return Verdict.of(rule, Reason.PREFIX, 0.9 - 0.02 * i, "starts with %s, asked was %s".formatted(missing,
                        RuleText.cut(path)), missing + path);
            }
        }
        int start = 0;
        for (int i = 0; i < Math.min(segments.size() - 1, LONGEST_PREFIX) && hasText(0); i++) {
            start = path.indexOf('/', start + 1);
            if (alone.reaches(domain, path.substring(start), method).isDecisive()) {
                return Verdict.of(rule, Reason.PREFIX, 0.85 - 0.02 * i,
                        "does not start with " + RuleText.cut(path.substring(0, start)), path.substring(start));
            }
        }
        return null;
    }

    /** Tells whether a part from an index on is more than a variable: any path fits those. */
    private boolean hasText(int from) {
        return parts.subList(from, parts.size()).stream()
                .anyMatch(part -> part instanceof RulePart.Literal literal && !literal.text().isEmpty());
    }
}
