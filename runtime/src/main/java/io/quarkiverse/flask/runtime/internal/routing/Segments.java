package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;

/**
 * The segments of a path beside the parts of a rule: where they differ first, and how much on the whole.
 */
final class Segments {

    /** What a variable counts that fits: less than text, as it fits much. */
    private static final double FITS = 0.7;
    private static final double REFUSES = 0.55;
    /** Below a misspelling that everything else confirms. */
    private static final double UNCONFIRMED = 0.8;

    private final Rule rule;
    private final List<RulePart> parts;
    private final List<String> segments;
    private final RuleText text;
    private Reason reason;
    private String sentence;
    private String expected = "";
    private String found = "";
    private double sum;
    private int misses;
    private boolean takesRest;
    private int compared;

    Segments(Rule rule, List<RulePart> parts, List<String> segments) {
        this.rule = rule;
        this.parts = parts;
        this.segments = segments;
        this.text = RuleText.of(rule);
        int i = 0;
        while (i < Math.max(parts.size(), segments.size()) && !takesRest) {
            if (i >= segments.size() || isEmptyEnd(i)) {
                miss(Reason.TOO_SHORT, "the path ends before " + text.segment(i), i);
            } else if (i >= parts.size() || isSlashOnly(i)) {
                miss(Reason.TOO_LONG, tooLong(i), i);
            } else if (parts.get(i) instanceof RulePart.Literal literal) {
                literal(literal, i);
            } else {
                dynamic((RulePart.Dynamic) parts.get(i), i);
            }
            i++;
        }
        compared = takesRest ? i : parts.size();
    }

    /** Tells whether nothing differs. */
    boolean fits() {
        return misses == 0;
    }

    /** Tells whether a variable takes all that follows. */
    boolean takesRest() {
        return takesRest;
    }

    /** Returns how many parts of the rule there are up to the one that takes all that follows. */
    int compared() {
        return compared;
    }

    Reason reason() {
        return reason == null ? Reason.TEXT : reason;
    }

    String sentence() {
        return sentence == null ? "does not match" : sentence;
    }

    /** Returns what the rule has where they differ first. */
    String expected() {
        return expected;
    }

    /** Returns what the path has there. */
    String found() {
        return found;
    }

    double nearness() {
        boolean onlyRefused = misses == 1 && reason == Reason.CONVERTER;
        double average = sum / Math.max(1, takesRest ? compared : Math.max(parts.size(), segments.size()));
        return onlyRefused && parts.size() > 1 ? 0.92 : UNCONFIRMED * average;
    }

    /** The path ends with a slash, and the rule goes on after it. */
    private boolean isEmptyEnd(int i) {
        return i == segments.size() - 1 && segments.get(i).isEmpty() && i < parts.size() && !isSlashOnly(i);
    }

    /** The rule ends with a slash, and the path goes on after it. */
    private boolean isSlashOnly(int i) {
        return i == parts.size() - 1 && parts.get(i) instanceof RulePart.Literal literal && literal.text().isEmpty()
                && !segments.get(i).isEmpty();
    }

    private String tooLong(int i) {
        long more = segments.subList(i, segments.size()).stream().filter(segment -> !segment.isEmpty()).count();
        return more == 0 ? "the path has a slash at its end, the rule has none"
                : "the path has %d segment%s more than the rule".formatted(more, more == 1 ? "" : "s");
    }

    private void literal(RulePart.Literal literal, int i) {
        String segment = segments.get(i);
        if (literal.text().equals(segment)) {
            sum++;
            return;
        }
        sum += similarity(literal.text(), segment);
        miss(Reason.TEXT, "segment %d is %s, the rule has '%s'".formatted(i + 1, RuleText.quoted(segment), text.segment(i)),
                i);
        if (misses == 1) {
            expected = literal.text();
            found = segment;
        }
    }

    private void dynamic(RulePart.Dynamic part, int i) {
        takesRest = part.isFinal();
        String region = takesRest ? String.join("/", segments.subList(i, segments.size())) : segments.get(i);
        if (part.matcher().matches(region, 0, region.length())) {
            sum += FITS;
            return;
        }
        String before = part.matcher() instanceof SingleVariable single ? single.before() : "";
        sum += before.isEmpty() || region.startsWith(before) ? REFUSES : 0;
        miss(Reason.CONVERTER, refusal(part, region, i), i);
    }

    private String refusal(RulePart.Dynamic part, String region, int i) {
        List<String> names = new ArrayList<>(rule.converters().keySet());
        String name = names.get(variablesBefore(i));
        String written = text.variable(name);
        if (text.segment(i).equals(written)) {
            return Refusal.of(written, rule.converters().get(name), region);
        }
        if (part.matcher() instanceof SingleVariable single && region.startsWith(single.before())
                && region.endsWith(single.after()) && region.length() >= single.before().length() + single.after().length()) {
            Converter<?> converter = single.converter();
            return Refusal.of(written, converter,
                    region.substring(single.before().length(), region.length() - single.after().length()));
        }
        return "%s is %s, the rule has '%s'".formatted(takesRest ? "the rest from segment %d".formatted(i + 1)
                : "segment %d".formatted(i + 1), RuleText.quoted(region), text.segment(i));
    }

    private int variablesBefore(int index) {
        int variables = rule.parts().get(0) instanceof RulePart.Dynamic domain ? domain.matcher().variables() : 0;
        for (int i = 0; i < index; i++) {
            variables += parts.get(i) instanceof RulePart.Dynamic part ? part.matcher().variables() : 0;
        }
        return variables;
    }

    private void miss(Reason kind, String words, int index) {
        misses++;
        if (sentence == null) {
            reason = kind;
            sentence = words;
        }
    }

    /** How much two segments look alike; 0 if their lengths rule out that they do. */
    static double similarity(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return 3 * shorter < Math.max(one.length(), other.length()) ? 0 : Similarity.ratio(one, other);
    }
}
